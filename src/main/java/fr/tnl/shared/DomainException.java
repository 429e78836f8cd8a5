package fr.tnl.shared;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain that was not met, told by the key of a message.
 *
 * <p>The key is looked up in the message bundles, see {@link Messages}; the domain itself holds no text.
 */
public class DomainException extends RuntimeException {

    private final String key;
    private final @Nullable String field;
    private final transient Object[] args;

    /**
     * @param key message key, such as {@code dossier.filing.closed}
     * @param field the form field at fault, or null where the rule is about the whole
     * @param args arguments of the message, in its order
     */
    public DomainException(String key, @Nullable String field, Object... args) {
        super(key);
        this.key = key;
        this.field = field;
        this.args = args;
    }

    /** A broken rule that is not about one field. */
    public static DomainException of(String key, Object... args) {
        return new DomainException(key, null, args);
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
