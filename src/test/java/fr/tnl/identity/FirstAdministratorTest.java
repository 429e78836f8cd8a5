package fr.tnl.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PASSWORD = Pattern.compile("one-time password \"([^\"]+)\"");

    private final KnownAccounts accounts = new KnownAccounts();

    @Test
    void takesThePasswordOfTheConfiguration(CapturedOutput output) {
        start("configured-password");

        assertThat(accounts.passwords).containsEntry("chef", "configured-password");
        assertThat(accounts.mustChangePassword("chef")).isFalse();
        assertThat(accounts.find("chef"))
                .hasValueSatisfying(account -> assertThat(account.roles()).containsExactly(Role.ADMINISTRATION));
        assertThat(output).doesNotContain("configured-password");
    }

    @Test
    void printsAPasswordThatServesOnceWhereNoneIsConfigured(CapturedOutput output) {
        start("");

        Matcher printed = PASSWORD.matcher(output);
        assertThat(printed.find()).isTrue();
        assertThat(accounts.passwords).containsEntry("chef", printed.group(1));
        assertThat(printed.group(1)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(printed.find()).as("printed once").isFalse();
        assertThat(accounts.mustChangePassword("chef")).isTrue();
    }

    @Test
    void choosesAnotherPasswordEachTime() {
        start("");
        String first = accounts.passwords.get("chef");
        accounts.forget();
        start("");

        assertThat(accounts.passwords.get("chef")).isNotEqualTo(first);
    }

    @Test
    void makesAndPrintsNothingWhereAnAdministratorIsThere(CapturedOutput output) {
        start("");
        String first = accounts.passwords.get("chef");
        int printed = output.getOut().length();

        start("");
        start("configured-password");

        assertThat(accounts.passwords).containsExactly(Map.entry("chef", first));
        assertThat(output.getOut().substring(printed)).doesNotContain("one-time password");
    }

    private void start(String password) {
        new FirstAdministrator(accounts, "chef", "chef@label.example", password).run(new DefaultApplicationArguments());
    }

    private static class KnownAccounts implements Accounts {

        private final List<Account> all = new ArrayList<>();
        private final Map<String, String> passwords = new HashMap<>();
        private final Map<String, Boolean> toChange = new HashMap<>();

        void forget() {
            all.clear();
            passwords.clear();
        }

        @Override
        public void create(Account account, String password, boolean mustChangePassword) {
            all.add(account);
            passwords.put(account.id(), password);
            toChange.put(account.id(), mustChangePassword);
        }

        @Override
        public void changePassword(String id, String oldPassword, String newPassword) {
            passwords.put(id, newPassword);
        }

        @Override
        public boolean mustChangePassword(String id) {
            return toChange.get(id);
        }

        @Override
        public Optional<Account> find(String id) {
            return all.stream().filter(account -> account.id().equals(id)).findFirst();
        }

        @Override
        public List<Account> in(Role role) {
            return all.stream()
                    .filter(account -> account.roles().equals(Set.of(role)))
                    .toList();
        }
    }
}
