package fr.tnl.shared;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The message bundles where the application did not get as far as to have them as a bean. */
final class StartupTexts {

    private StartupTexts() {}

    static Messages of(Environment environment) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(StringUtils.tokenizeToStringArray(
                environment.getProperty("spring.messages.basename", "messages/shared"), ","));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new Messages(source);
    }
}
