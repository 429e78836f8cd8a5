package fr.tnl.mail;

import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

record OutgoingMail(MailKey key, @Nullable String dossierReference, MimeMessage message) {}
