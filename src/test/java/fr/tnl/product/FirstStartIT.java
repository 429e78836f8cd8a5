package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.testing.ProductProcess;
import fr.tnl.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as it is delivered, without the demo. */
class FirstStartIT {

    private static final Pattern PASSWORD = Pattern.compile("one-time password \"([^\"]+)\"");
    private static final List<String> GUESSES =
            List.of("administration", "secretariat", "presidence", "jury1", "demo", "admin");

    @TempDir
    Path folder;

    @Test
    void letsNobodyInButTheAdministratorWithThePrintedPassword() throws IOException {
        int port = ProductProcess.freePort();
        try (ProductProcess product =
                ProductProcess.start(folder, "--server.port=" + port).awaitReady()) {
            Matcher printed = PASSWORD.matcher(product.output());
            assertThat(printed.find()).as(product.output()).isTrue();
            String password = printed.group(1);
            assertThat(printed.find()).as("printed once").isFalse();

            for (String account : GUESSES) {
                assertThat(Visitor.anonymous(port)
                                .logIn(account, Visitor.PASSWORD)
                                .location())
                        .as(account)
                        .isEqualTo("/connexion?erreur");
            }
            Visitor administrator = Visitor.anonymous(port);
            // After a wrong password the engine waits a little before it listens to the right one
            await().atMost(Duration.ofSeconds(20)).until(() -> administrator
                    .logIn("administration", password)
                    .location()
                    .equals("/backoffice"));
            assertThat(administrator.get("/backoffice").location()).isEqualTo("/compte/mot-de-passe");
            assertThat(deployments(port, password)).isEqualTo(403);

            choose(administrator, password, "un-secret-bien-a-moi");

            assertThat(administrator.get("/backoffice").text()).contains("Aucune campagne n’est lancée");
            assertThat(administrator.get("/camunda/app/cockpit/default/").status())
                    .isEqualTo(200);
            assertThat(deployments(port, "un-secret-bien-a-moi")).isEqualTo(200);
            assertThat(Visitor.script(port, "administration", "un-secret-bien-a-moi")
                            .json("GET", "/engine-rest/user", null)
                            .json())
                    .as("accounts")
                    .hasSize(1);
        }
    }

    private static int deployments(int port, String password) {
        return Visitor.script(port, "administration", password)
                .json("GET", "/engine-rest/deployment", null)
                .status();
    }

    private static void choose(Visitor person, String old, String chosen) {
        person.submit(
                "/compte/mot-de-passe",
                "/compte/mot-de-passe",
                Map.of("oldPassword", old, "newPassword", chosen, "repeatedPassword", chosen));
    }
}
