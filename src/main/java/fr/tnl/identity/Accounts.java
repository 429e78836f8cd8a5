package fr.tnl.identity;

import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Optional;

/** The accounts of staff and jurors. */
public interface Accounts {

    /**
     * @param mustChangePassword whether the password serves once, to choose another
     * @throws DomainException where the account exists, its id is not letters, digits, dots and hyphens, or the
     *     password is too short
     */
    void create(Account account, String password, boolean mustChangePassword);

    /** @throws DomainException where the old password is wrong or the new one too short */
    void changePassword(String id, String oldPassword, String newPassword);

    boolean mustChangePassword(String id);

    Optional<Account> find(String id);

    /** Accounts of a role, by name. */
    List<Account> in(Role role);
}
