package fr.tnl.shared;

/** What was asked for does not exist, or not there where it was looked for. */
public class UnknownException extends DomainException {

    /**
     * @param key message key, such as {@code dossier.unknown}
     * @param args arguments of the message, in its order
     */
    public UnknownException(String key, Object... args) {
        super(key, null, args);
    }
}
