package fr.tnl.mail;

import fr.tnl.shared.DomainException;

/** A file of {@code mails/} that is missing or wrong; the message names it. */
public class MailTemplateException extends DomainException {

    MailTemplateException(String key, Object... args) {
        super(key, null, args);
    }
}
