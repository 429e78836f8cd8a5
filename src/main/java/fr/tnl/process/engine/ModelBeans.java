package fr.tnl.process.engine;

import fr.tnl.process.delegates.CalledByModels;
import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that the expressions of models find, by name: steps, and what is marked for them. So that a model which came
 * past the check finds no other either.
 */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && (beans.isTypeMatch(bean, JavaDelegate.class)
                        || beans.findAnnotationOnBean(bean, CalledByModels.class) != null);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
    }

    /** Asked by name only: to make them all would be to make them too early. */
    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
