package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnreachableAnalyzerTest {

    private static final String URL = "jdbc:postgresql://base.label.example:5432/tnl";

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(
                        new SQLException("failed", "08001", new UnknownHostException("base.label.example")),
                        "n’est pas joignable : le nom de son serveur est inconnu.",
                        "TNL_DATABASE_HOST"),
                Arguments.of(
                        new SQLException("refused", "08001", new ConnectException("Connection refused")),
                        "n’est pas joignable : aucun serveur n’accepte de connexion à cette adresse.",
                        "TNL_DATABASE_PORT"),
                Arguments.of(
                        new SQLException("failed", "08001", new SocketTimeoutException("Connect timed out")),
                        "n’est pas joignable : son serveur ne répond pas à temps.",
                        "pare-feu"),
                Arguments.of(
                        new SQLException("FATAL: password authentication failed", "28P01"),
                        "refuse le compte « agent » ou son mot de passe.",
                        "TNL_DATABASE_PASSWORD"),
                Arguments.of(
                        new SQLException("SCRAM-based authentication, but no password was provided", "08004"),
                        "refuse le compte « agent » ou son mot de passe.",
                        "TNL_DATABASE_PASSWORD"),
                Arguments.of(
                        new SQLException("FATAL: database does not exist", "3D000"),
                        "n’existe pas.",
                        "TNL_DATABASE_NAME"));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void tellsWhatIsInTheWayAndHowToMendIt(SQLException problem, String told, String action) {
        FailureAnalysis analysis = analyze(URL, problem);

        assertThat(plain(analysis.getDescription())).contains("« " + URL + " »").endsWith(told);
        assertThat(analysis.getAction()).contains(action).endsWith("puis redémarrez.");
    }

    @Test
    void looksBehindWhatAPoolSaysOfItsTimeOut() {
        SQLException pool = new SQLTransientConnectionException(
                "HikariPool-1 - Connection is not available", "08001", new SQLException("x", new ConnectException()));

        assertThat(analyze(URL, pool).getDescription()).contains("aucun serveur n’accepte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://base/tnl?user=agent&password=tres-secret",
                "jdbc:postgresql://agent:tres-secret@base/tnl",
                "jdbc:h2:file:/data/tnl;USER=sa;PASSWORD=tres-secret"
            })
    void keepsSecretsOfTheAddressToItself(String url) {
        FailureAnalysis analysis = analyze(url, new SQLException("refused", "08001", new ConnectException()));

        assertThat(analysis.getDescription()).contains("tnl").doesNotContain("tres-secret");
    }

    @Test
    void tellsThatAnotherProcessHasTheFileOpen(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("tnl");
        DriverManager.getConnection(url, "sa", "").close();

        try (FileChannel file = FileChannel.open(folder.resolve("tnl.mv.db"), StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            FailureAnalysis analysis = analyze(url, catchThrowable(() -> DriverManager.getConnection(url, "sa", "")));

            assertThat(plain(analysis.getDescription()))
                    .contains("« " + url + " » est déjà ouvert par un autre processus");
            assertThat(analysis.getAction()).contains("tnl.data");
        }
    }

    @Test
    void tellsThatTheAccountOfAFileIsAnother(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("tnl");
        DriverManager.getConnection(url, "sa", "").close();

        FailureAnalysis analysis =
                analyze(url, catchThrowable(() -> DriverManager.getConnection(url, "sa", "tres-secret")));

        assertThat(plain(analysis.getDescription())).contains("refuse le compte « agent »");
        assertThat(analysis.getDescription()).doesNotContain("tres-secret");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyze(URL, new SQLException("syntax", "42601"))).isNull();
        assertThat(analyze(URL, new IllegalStateException("no database"))).isNull();
        assertThat(analyze(URL, new ConnectException("the mail server's"))).isNull();
    }

    @Test
    void isRegistered() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.ArgumentResolver.of(
                                        org.springframework.core.env.Environment.class, new MockEnvironment()),
                                (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(DatabaseUnreachableAnalyzer.class);
    }

    private static FailureAnalysis analyze(String url, Throwable problem) {
        return new DatabaseUnreachableAnalyzer(new MockEnvironment()
                        .withProperty("spring.datasource.url", url)
                        .withProperty("spring.datasource.username", "agent"))
                .analyze(new BeanCreationException("dataSource", "failed", problem));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
