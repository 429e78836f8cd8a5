package fr.tnl.questionnaire;

import fr.tnl.shared.DomainException;
import java.util.Arrays;

/** A form that cannot be used; its arguments begin with the form and the component at fault. */
public class FormException extends DomainException {

    private FormException(String key, Object... args) {
        super(key, null, args);
    }

    static FormException of(String key, String form, Object... more) {
        return new FormException(key, prepend(new Object[] {form}, more));
    }

    static FormException at(String key, String form, String component, Object... more) {
        return new FormException(key, prepend(new Object[] {form, component}, more));
    }

    /** For the log: an administrator reads the message of the bundle. */
    @Override
    public String getMessage() {
        return key() + " " + Arrays.toString(args());
    }

    private static Object[] prepend(Object[] first, Object[] more) {
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
