package fr.tnl.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What makes two mails the same mail. */
record MailKey(String stepKey, String template, String recipient) {

    static MailKey of(Mail mail) {
        return new MailKey(
                mail.stepKey(), mail.template(), mail.recipientAddress().strip().toLowerCase(Locale.ROOT));
    }

    /** 64 hexadecimal digits. */
    String hash() {
        String joined = String.join("\u0000", stepKey, template, recipient);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same at each attempt, so that mail systems and people recognise a duplicate. */
    String messageId(String domain) {
        return "<" + hash().substring(0, 40) + "@" + domain + ">";
    }
}
