package fr.tnl.product;

import fr.tnl.testing.Visitor;
import org.jspecify.annotations.Nullable;

/** A column of the matrix: in what quality somebody comes. */
enum Person {
    ANONYMOUS(null),
    /** Comes by a mailed link and has no account: what is for accounts is closed. */
    APPLICANT(null),
    JURY("jury"),
    SECRETARIAT("secretariat"),
    PRESIDENCY("presidence"),
    ADMINISTRATION("administration");

    private final @Nullable String account;

    Person(@Nullable String account) {
        this.account = account;
    }

    /** @param juror the account of a juror who reviews what the test is about */
    Visitor at(int port, String juror) {
        if (account == null) {
            return Visitor.anonymous(port);
        }
        return Visitor.loggedIn(port, this == JURY ? juror : account);
    }
}
