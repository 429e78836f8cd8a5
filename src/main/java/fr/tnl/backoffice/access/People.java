package fr.tnl.backoffice.access;

import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The names behind accounts. */
@Component
public class People {

    private final Jurors jurors;
    private final Accounts accounts;

    public People(Jurors jurors, Accounts accounts) {
        this.jurors = jurors;
        this.accounts = accounts;
    }

    /** The account itself where it has no name, or is gone. */
    public String name(String account) {
        return jurors.find(account)
                .map(Juror::name)
                .or(() -> accounts.find(account).map(Account::fullName))
                .filter(name -> !name.isBlank())
                .orElse(account);
    }

    /** The same, each looked up once: for one page. */
    public UnaryOperator<String> names() {
        Map<String, String> known = new HashMap<>();
        return account -> known.computeIfAbsent(account, this::name);
    }
}
