package fr.tnl.process.models.check;

import fr.tnl.process.delegates.CalledByModels;
import fr.tnl.process.delegates.Step;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** What models may call: the product's steps by name, and the other beans that expressions use. */
@Component
class Steps {

    private final ListableBeanFactory beans;

    /** Asked for at every element, and costly to ask. */
    private final Supplier<Set<String>> names = SingletonSupplier.of(this::find);

    private final Supplier<Set<String>> callable = SingletonSupplier.of(this::findCallable);

    Steps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> names() {
        return names.get();
    }

    private Set<String> find() {
        return Collections.unmodifiableSet(
                new TreeSet<>(Arrays.asList(beans.getBeanNamesForType(JavaDelegate.class, true, false))));
    }

    boolean has(String name) {
        return names().contains(name);
    }

    /** Variables that some step writes. */
    Set<String> written() {
        return names().stream()
                .flatMap(name -> type(name).stream())
                .map(type -> type.getAnnotation(Step.class))
                .filter(Objects::nonNull)
                .flatMap(step -> Arrays.stream(step.writes()))
                .collect(Collectors.toSet());
    }

    boolean isBean(String name) {
        return beans.containsBean(name);
    }

    boolean hasMethod(String bean, String method) {
        return type(bean)
                .map(type ->
                        Arrays.stream(type.getMethods()).map(Method::getName).anyMatch(method::equals))
                .orElse(false);
    }

    /** What expressions may call, as {@code bean.method}. */
    Set<String> callable() {
        return callable.get();
    }

    /** That a bean for models has no such method is told elsewhere. */
    boolean mayCall(String bean, String method) {
        return callable().contains(bean + "." + method)
                || beans.findAnnotationOnBean(bean, CalledByModels.class) != null && !hasMethod(bean, method);
    }

    private Set<String> findCallable() {
        return Arrays.stream(beans.getBeanNamesForAnnotation(CalledByModels.class))
                .flatMap(bean -> type(bean).stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> bean + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the step of a task needs and gives; empty where the task has none that is known. */
    Optional<Step> of(ServiceTask task) {
        String expression = task.getCamundaDelegateExpression();
        return expression == null
                ? Optional.empty()
                : Optional.of(expression.replaceAll("[$#{}\\s]", ""))
                        .filter(this::has)
                        .flatMap(this::type)
                        .map(type -> type.getAnnotation(Step.class));
    }

    private Optional<Class<?>> type(String bean) {
        return Optional.ofNullable(beans.getType(bean, false)).map(ClassUtils::getUserClass);
    }
}
