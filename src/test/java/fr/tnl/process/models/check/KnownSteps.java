package fr.tnl.process.models.check;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** The delegates that the product has, by the names under which models know them. */
final class KnownSteps {

    private KnownSteps() {}

    static Set<String> names() {
        return types().keySet();
    }

    static Map<String, Class<?>> types() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        // The tests have delegates of their own
        String tests = ".*\\.testing\\..*";
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(tests)));
        return scanner.findCandidateComponents("fr.tnl.process").stream()
                .collect(Collectors.toUnmodifiableMap(
                        bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                                bean, new SimpleBeanDefinitionRegistry()),
                        bean -> ClassUtils.resolveClassName(
                                Objects.requireNonNull(bean.getBeanClassName()), KnownSteps.class.getClassLoader())));
    }
}
