package fr.tnl.process.variables;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All variables that the application knows of, by their names. */
public final class DeclaredVariables {

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    CampaignVariables.class, DossierVariables.class, ReviewVariables.class, TiesVariables.class)
            .flatMap(holder -> Stream.of(holder.getFields()))
            .filter(field -> field.getType().equals(Variable.class) && Modifier.isStatic(field.getModifiers()))
            .map(DeclaredVariables::variable)
            .collect(Collectors.toUnmodifiableMap(Variable::name, Variable::type, (one, same) -> one));

    private DeclaredVariables() {}

    public static Optional<Class<?>> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    private static Variable<?> variable(Field field) {
        try {
            return (Variable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
