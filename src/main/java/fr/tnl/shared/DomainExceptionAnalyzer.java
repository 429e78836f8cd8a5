package fr.tnl.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells an administrator in words which rule keeps the application from starting, instead of a stack trace. */
class DomainExceptionAnalyzer extends AbstractFailureAnalyzer<DomainException> {

    private final Messages messages;

    DomainExceptionAnalyzer(Environment environment) {
        this.messages = StartupTexts.of(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DomainException problem) {
        return new FailureAnalysis(messages.of(problem), messages.get("shared.start.action"), problem);
    }
}
