package fr.tnl.incidents;

/**
 * Why a step failed.
 *
 * @param about what tells it from others of its kind, such as the name of a variable; empty where all are alike
 */
public record Cause(CauseKind kind, String about) {

    static Cause of(CauseKind kind) {
        return new Cause(kind, "");
    }

    /** The same, once it is known that a rule of the application speaks. */
    Cause refused() {
        return kind == CauseKind.UNKNOWN ? new Cause(CauseKind.REFUSED, about) : this;
    }
}
