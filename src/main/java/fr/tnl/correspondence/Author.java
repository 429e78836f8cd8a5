package fr.tnl.correspondence;

import fr.tnl.shared.Actor;

/**
 * Who writes a message.
 *
 * @param account of a member of staff, or an applicant's address
 */
public record Author(Side side, String account, String name) {

    Actor actor() {
        return side == Side.APPLICANT ? Actor.applicant(account) : Actor.staff(account);
    }

    public static Author applicant(String address, String name) {
        return new Author(Side.APPLICANT, address, name);
    }

    public static Author secretariat(String account, String name) {
        return new Author(Side.SECRETARIAT, account, name);
    }
}
