package fr.tnl.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The engine's expressions, which find no other beans than those for models, and no way from a value to its class or from
 * a dossier to the engine. Models are checked for that before; this is for what comes past the check, such as a filter of
 * Tasklist.
 */
final class ModelExpressions extends JuelExpressionManager {

    ModelExpressions(ListableBeanFactory beans) {
        super(new ModelBeans(beans));
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new Lock());
        resolvers.add(super.createElResolver());
        return resolvers;
    }

    /** Resolves nothing, and keeps others from resolving some. */
    private static final class Lock extends ELResolver {

        private static void pass(@Nullable Object base, @Nullable Object name) {
            boolean toClass = ("class".equals(name) || "getClass".equals(name)) && !(base instanceof Map);
            if (toClass || base instanceof Class || base instanceof ProcessEngineServices) {
                throw new PropertyNotFoundException(String.valueOf(name));
            }
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            pass(base, property);
            return null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context,
                @Nullable Object base,
                @Nullable Object method,
                Class<?> @Nullable [] types,
                @Nullable Object[] parameters) {
            pass(base, method);
            return null;
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
            return null;
        }

        @Override
        public void setValue(
                ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
            pass(base, property);
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
            return false;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
