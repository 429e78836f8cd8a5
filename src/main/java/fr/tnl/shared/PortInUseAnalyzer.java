package fr.tnl.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells an administrator in words that something else listens on the port; Spring Boot says it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Messages messages;

    PortInUseAnalyzer(Environment environment) {
        this.messages = StartupTexts.of(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException problem) {
        // As text: a port is no number with a separator of thousands
        return new FailureAnalysis(
                messages.get("shared.port.taken", String.valueOf(problem.getPort())),
                messages.get("shared.port.taken.action"),
                problem);
    }
}
