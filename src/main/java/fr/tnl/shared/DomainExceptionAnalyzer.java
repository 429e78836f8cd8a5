package fr.tnl.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Tells an administrator in words which rule keeps the application from starting, instead of a stack trace. */
class DomainExceptionAnalyzer extends AbstractFailureAnalyzer<DomainException> {

    private final Messages messages;

    DomainExceptionAnalyzer(Environment environment) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(StringUtils.tokenizeToStringArray(
                environment.getProperty("spring.messages.basename", "messages/shared"), ","));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        this.messages = new Messages(source);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DomainException problem) {
        return new FailureAnalysis(messages.of(problem), messages.get("shared.start.action"), problem);
    }
}
