package fr.tnl.identity.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts in an engine of their own, with nothing else in it. */
class EngineAccountsProcessTest {

    private static final String PASSWORD = "un-mot-de-passe";
    private static ProcessEngine engine;

    private IdentityService identityService;
    private Accounts accounts;

    @BeforeAll
    static void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("accounts");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setAuthorizationEnabled(true);
        configuration.getProcessEnginePlugins().add(new AccountRules());
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void groupsAreThere() {
        identityService = engine.getIdentityService();
        accounts = new EngineAccounts(identityService);
        for (Role role : Role.values()) {
            group(role.group());
        }
        group(Groups.ENGINE_ADMINISTRATORS);
    }

    private void group(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            identityService.saveGroup(identityService.newGroup(id));
        }
    }

    @AfterEach
    void nobodyIsLeft() {
        identityService.clearAuthentication();
        identityService.createUserQuery().list().forEach(user -> identityService.deleteUser(user.getId()));
    }

    @Test
    void createAnAccountThatLogsIn() {
        accounts.create(sophie(), PASSWORD, false);

        assertThat(accounts.find("sophie.lambert")).contains(sophie());
        assertThat(identityService.checkPassword("sophie.lambert", PASSWORD)).isTrue();
        assertThat(accounts.mustChangePassword("sophie.lambert")).isFalse();
    }

    @Test
    void findNobodyWhoIsNotThere() {
        assertThat(accounts.find("personne")).isEmpty();
        assertThat(accounts.mustChangePassword("personne")).isFalse();
    }

    @Test
    void listTheAccountsOfARoleByName() {
        accounts.create(sophie(), PASSWORD, false);
        accounts.create(account("anne", "Anne", "Aubert", Role.SECRETARIAT, Role.JURY), PASSWORD, false);
        accounts.create(account("paul", "Paul", "Girard", Role.PRESIDENCY), PASSWORD, false);

        assertThat(accounts.in(Role.SECRETARIAT)).extracting(Account::id).containsExactly("anne", "sophie.lambert");
        assertThat(accounts.in(Role.JURY)).extracting(Account::id).containsExactly("anne");
        assertThat(accounts.in(Role.ADMINISTRATION)).isEmpty();
    }

    /** Without such a member the engine's web applications offer whoever comes first to become one. */
    @Test
    void makeAnAdministratorOneOfTheEngineToo() {
        accounts.create(account("chef", "", "Administration", Role.ADMINISTRATION), PASSWORD, false);
        accounts.create(sophie(), PASSWORD, false);

        assertThat(identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.ENGINE_ADMINISTRATORS)
                        .list())
                .extracting(User::getId)
                .containsExactly("chef");
    }

    @Test
    void refuseASecondAccountOfTheSameId() {
        accounts.create(sophie(), PASSWORD, false);

        assertRefused(
                () -> accounts.create(
                        account("sophie.lambert", "Autre", "Personne", Role.JURY), "un-autre-secret", true),
                "identity.account.exists",
                "id");
        assertThat(accounts.find("sophie.lambert")).contains(sophie());
        assertThat(identityService.checkPassword("sophie.lambert", PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "é.t", "sophie lambert", "sophie@label.fr", ".sophie", "-s", "a/b", "<b>", "sophie'--"})
    void refuseAnIdOfOtherCharacters(String id) {
        assertRefused(
                () -> accounts.create(account(id, "S", "L", Role.JURY), PASSWORD, false), "identity.account.id", "id");
        assertThat(identityService.createUserQuery().count()).isZero();
    }

    @Test
    void refuseAnIdThatIsTooLong() {
        assertRefused(
                () -> accounts.create(account("a".repeat(64), "S", "L", Role.JURY), PASSWORD, false),
                "identity.account.id",
                "id");
    }

    @Test
    void refuseAShortPasswordForANewAccount() {
        assertRefused(() -> accounts.create(sophie(), "onze-lettre", false), "identity.password.short", "password");
        assertThat(accounts.find("sophie.lambert")).isEmpty();

        accounts.create(sophie(), "douze-lettre", false);
        assertThat(accounts.find("sophie.lambert")).isPresent();
    }

    @Test
    void changeAPassword() {
        accounts.create(sophie(), PASSWORD, true);
        assertThat(accounts.mustChangePassword("sophie.lambert")).isTrue();

        accounts.changePassword("sophie.lambert", PASSWORD, "un-autre-secret");

        assertThat(identityService.checkPassword("sophie.lambert", "un-autre-secret"))
                .isTrue();
        assertThat(accounts.mustChangePassword("sophie.lambert")).isFalse();
    }

    @Test
    void refuseANewPasswordThatIsShortOrTheSame() {
        accounts.create(sophie(), PASSWORD, true);

        assertRefused(
                () -> accounts.changePassword("sophie.lambert", PASSWORD, "onze-lettre"),
                "identity.password.short",
                "newPassword");
        assertRefused(
                () -> accounts.changePassword("sophie.lambert", PASSWORD, PASSWORD),
                "identity.password.same",
                "newPassword");
        assertThat(identityService.checkPassword("sophie.lambert", PASSWORD)).isTrue();
        assertThat(accounts.mustChangePassword("sophie.lambert")).isTrue();
    }

    @Test
    void refuseToChangeAPasswordWithoutTheOldOne() {
        accounts.create(sophie(), PASSWORD, true);

        assertRefused(
                () -> accounts.changePassword("sophie.lambert", "pas-le-bon-du-tout", "un-autre-secret"),
                "identity.password.wrong",
                "oldPassword");
        assertThat(accounts.mustChangePassword("sophie.lambert")).isTrue();
    }

    /** The rules of the caller allowed it: whoever is at the keyboard needs no right in the engine. */
    @Test
    void workForPeopleWithoutRightsInTheEngineAndLeaveThemWithout() {
        identityService.setAuthentication("sophie.lambert", List.of("secretariat"));

        accounts.create(sophie(), PASSWORD, false);

        assertThat(accounts.find("sophie.lambert")).isPresent();
        assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("sophie.lambert");
        assertThatThrownBy(() -> identityService.saveUser(identityService.newUser("mallory")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void holdTheEnginesOwnWaysToTheSameRules() {
        User user = identityService.newUser("marie-claude.le-goff");
        user.setPassword("onze-lettre");
        PasswordPolicyResult result = identityService.checkPasswordAgainstPolicy("onze-lettre");

        assertThat(result.isValid()).isFalse();
        assertThatThrownBy(() -> identityService.saveUser(user)).isInstanceOf(ProcessEngineException.class);
    }

    private static void assertRefused(ThrowingCallable call, String key, String field) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static Account sophie() {
        return account("sophie.lambert", "Sophie", "Lambert", Role.SECRETARIAT);
    }

    private static Account account(String id, String firstName, String lastName, Role... roles) {
        return new Account(id, firstName, lastName, id + "@label.example", Set.of(roles));
    }
}
