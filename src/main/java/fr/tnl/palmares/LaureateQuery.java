package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a filter as SQL; only those that are set, so that the database finds its index. */
final class LaureateQuery {

    private static final String ESCAPE = "!";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    LaureateQuery(@Nullable String edition, LaureateFilter filter) {
        conditions.add("removed_by is null");
        equal("edition", edition);
        equal("level", filter.level());
        AuthorityKind kind = filter.kind();
        equal("authority_kind", kind == null ? null : kind.name());
        equal("region", filter.region());
        if (LaureateFilter.NOWHERE.equals(filter.department())) {
            conditions.add("department is null");
        } else {
            equal("department", filter.department());
        }
        String mention = filter.mention();
        if (mention != null) {
            like("',' || mentions || ','", "mention", "," + mention + ",");
        }
        List<String> words = filter.words();
        for (int i = 0; i < words.size(); i++) {
            like("search_key", "word" + i, " " + words.get(i));
        }
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.params(parameters);
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private void like(String expression, String name, String part) {
        conditions.add(expression + " like :" + name + " escape '" + ESCAPE + "'");
        parameters.put(name, "%" + part.replaceAll("[!%_]", "!$0") + "%");
    }
}
