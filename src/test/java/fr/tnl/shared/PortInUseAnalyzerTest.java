package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class PortInUseAnalyzerTest {

    private static final int PORT = 8080;

    @Test
    void tellsWhichPortIsTakenAndWhatToDo() {
        FailureAnalysis analysis = new PortInUseAnalyzer(new MockEnvironment()).analyze(failure());

        assertThat(analysis.getDescription()).startsWith("Le port 8080 est déjà pris par un autre programme");
        assertThat(analysis.getAction()).contains("server.port").endsWith("puis redémarrez.");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new PortInUseAnalyzer(new MockEnvironment()).analyze(new IllegalStateException("other")))
                .isNull();
    }

    /** The first answer counts, and Spring Boot has one of its own. */
    @Test
    void isAskedBeforeSpringBootsOwn() {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        SpringFactoriesLoader.ArgumentResolver.of(
                                org.springframework.core.env.Environment.class, new MockEnvironment()),
                        (type, name, failure) -> {});

        assertThat(analyzers.stream()
                        .map(analyzer -> analyzer.analyze(failure()))
                        .filter(analysis -> analysis != null)
                        .findFirst())
                .hasValueSatisfying(
                        analysis -> assertThat(analysis.getDescription()).contains("déjà pris"));
    }

    private static Throwable failure() {
        return new ApplicationContextException("failed", new PortInUseException(PORT));
    }
}
