package fr.tnl.mail;

import fr.tnl.shared.Hashes;
import java.util.Locale;

/** What makes two mails the same mail. */
record MailKey(String stepKey, String template, String recipient) {

    static MailKey of(Mail mail) {
        return of(mail.stepKey(), mail.template(), mail.recipientAddress());
    }

    static MailKey of(String stepKey, String template, String recipientAddress) {
        return new MailKey(stepKey, template, recipientAddress.strip().toLowerCase(Locale.ROOT));
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return Hashes.sha256(String.join("\u0000", stepKey, template, recipient));
    }

    /** The same at each attempt, so that mail systems and people recognise a duplicate. */
    String messageId(String domain) {
        return "<" + hash().substring(0, 40) + "@" + domain + ">";
    }
}
