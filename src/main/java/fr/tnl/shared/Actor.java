package fr.tnl.shared;

/**
 * Who did something.
 *
 * @param name an account's name, an applicant's address, or the name of a step of the process
 */
public record Actor(Kind kind, String name) {

    /** In what quality. */
    public enum Kind {
        APPLICANT,
        STAFF,
        SYSTEM
    }

    public static Actor applicant(String address) {
        return new Actor(Kind.APPLICANT, address);
    }

    public static Actor staff(String account) {
        return new Actor(Kind.STAFF, account);
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, "");
    }
}
