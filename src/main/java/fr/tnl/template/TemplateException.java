package fr.tnl.template;

import fr.tnl.shared.DomainException;

/** A template that is missing or wrong; the message names its file. */
public class TemplateException extends DomainException {

    TemplateException(String key, Object... args) {
        super(key, null, args);
    }
}
