package fr.tnl.mail;

import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** @param first whether no attempt to send it was made before */
record OutgoingMail(MailKey key, @Nullable String dossierReference, MimeMessage message, boolean first) {}
