package fr.tnl.identity.bridge;

import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts kept by the engine's identity service, which salts and hashes passwords and slows down guessing. */
@Component
@Transactional
class EngineAccounts implements Accounts {

    private static final Pattern ID = Pattern.compile(AccountRules.ID);
    private static final String MUST_CHANGE = "mustChangePassword";

    private final IdentityService identityService;

    EngineAccounts(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void create(Account account, String password, boolean mustChangePassword) {
        if (!ID.matcher(account.id()).matches()) {
            throw new DomainException("identity.account.id", "id", account.id());
        }
        requireLength(password, "password");
        asSystem(() -> {
            if (find(account.id()).isPresent()) {
                throw new DomainException("identity.account.exists", "id", account.id());
            }
            User user = identityService.newUser(account.id());
            user.setFirstName(account.firstName());
            user.setLastName(account.lastName());
            user.setEmail(account.email());
            user.setPassword(password);
            identityService.saveUser(user);
            account.roles().forEach(role -> identityService.createMembership(account.id(), role.group()));
            if (account.roles().contains(Role.ADMINISTRATION)) {
                identityService.createMembership(account.id(), Groups.ENGINE_ADMINISTRATORS);
            }
            if (mustChangePassword) {
                identityService.setUserInfo(account.id(), MUST_CHANGE, "true");
            }
        });
    }

    @Override
    public void changePassword(String id, String oldPassword, String newPassword) {
        requireLength(newPassword, "newPassword");
        if (newPassword.equals(oldPassword)) {
            throw new DomainException("identity.password.same", "newPassword");
        }
        if (!identityService.checkPassword(id, oldPassword)) {
            throw new DomainException("identity.password.wrong", "oldPassword");
        }
        asSystem(() -> {
            User user = identityService.createUserQuery().userId(id).singleResult();
            user.setPassword(newPassword);
            identityService.saveUser(user);
            identityService.deleteUserInfo(id, MUST_CHANGE);
        });
    }

    @Override
    public boolean mustChangePassword(String id) {
        return "true".equals(identityService.getUserInfo(id, MUST_CHANGE));
    }

    @Override
    public Optional<Account> find(String id) {
        return getAsSystem(() -> Optional.ofNullable(
                        identityService.createUserQuery().userId(id).singleResult())
                .map(this::account));
    }

    @Override
    public List<Account> in(Role role) {
        return getAsSystem(() ->
                identityService
                        .createUserQuery()
                        .memberOfGroup(role.group())
                        .orderByUserLastName()
                        .asc()
                        .list()
                        .stream()
                        .map(this::account)
                        .toList());
    }

    private Account account(User user) {
        Set<String> groups = identityService.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return new Account(
                user.getId(),
                text(user.getFirstName()),
                text(user.getLastName()),
                text(user.getEmail()),
                Stream.of(Role.values())
                        .filter(role -> groups.contains(role.group()))
                        .collect(Collectors.toSet()));
    }

    private static void requireLength(String password, String field) {
        if (password.length() < AccountRules.SHORTEST_PASSWORD) {
            throw new DomainException("identity.password.short", field, AccountRules.SHORTEST_PASSWORD);
        }
    }

    /** The caller's rules allowed it: the person at the keyboard needs no right in the engine. */
    private void asSystem(Runnable call) {
        getAsSystem(() -> {
            call.run();
            return Boolean.TRUE;
        });
    }

    private <T> T getAsSystem(Supplier<T> call) {
        Authentication person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (person != null) {
                identityService.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
