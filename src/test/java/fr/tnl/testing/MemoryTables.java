package fr.tnl.testing;

import static org.mockito.Mockito.mock;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

/** Rows in memory, for use cases without a database. The id of a row is its record's first component. */
public final class MemoryTables {

    private record Key(Class<?> type, Object id) {}

    private final Map<Key, Object> rows = new LinkedHashMap<>();
    private final JdbcAggregateTemplate template =
            mock(JdbcAggregateTemplate.class, call -> switch (call.getMethod().getName()) {
                case "insert" -> insert(call.getArgument(0));
                case "update" -> update(call.getArgument(0));
                case "deleteById" -> delete(call.getArgument(1), call.getArgument(0));
                default -> throw new UnsupportedOperationException(call.toString());
            });

    public JdbcAggregateTemplate template() {
        return template;
    }

    /** In the order in which they were inserted. */
    public <T> List<T> all(Class<T> type) {
        return rows.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <T> T insert(T row) {
        if (rows.putIfAbsent(key(row), row) != null) {
            throw new DuplicateKeyException(row.toString());
        }
        return row;
    }

    public <T> T update(T row) {
        if (rows.replace(key(row), row) == null) {
            throw new OptimisticLockingFailureException(row.toString());
        }
        return row;
    }

    private @Nullable Object delete(Class<?> type, Object id) {
        rows.remove(new Key(type, id));
        return null;
    }

    private static Key key(Object row) {
        try {
            Method id = row.getClass().getRecordComponents()[0].getAccessor();
            id.setAccessible(true);
            return new Key(row.getClass(), id.invoke(row));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
