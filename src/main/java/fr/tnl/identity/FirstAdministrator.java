package fr.tnl.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody must be able to log in first: with the password of the configuration, else with one that is printed once
 * and serves once. No password is built in.
 */
@Component
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int RANDOM_BYTES = 15;

    private final Accounts accounts;
    private final String id;
    private final String email;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            @Value("${tnl.admin.account:administration}") String id,
            @Value("${tnl.admin.email:}") String email,
            @Value("${tnl.admin.password:}") String password) {
        this.accounts = accounts;
        this.id = id;
        this.email = email;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.in(Role.ADMINISTRATION).isEmpty()) {
            return;
        }
        Account administrator = new Account(id, "", "Administration", email, Set.of(Role.ADMINISTRATION));
        if (!password.isEmpty()) {
            accounts.create(administrator, password, false);
            return;
        }
        String oneTimePassword = randomPassword();
        accounts.create(administrator, oneTimePassword, true);
        log.warn(
                "First administrator created: account \"{}\", one-time password \"{}\" (shown only now, to be changed at"
                        + " the first login)",
                id,
                oneTimePassword);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
