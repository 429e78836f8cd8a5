package fr.tnl.authority;

import fr.tnl.shared.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tnl.local_authority}. */
@Repository
class AuthorityRepository {

    // Départements and régions are rows of the same table: they give their names
    private static final String SELECT =
            """
            select a.*, d.name as department_name, r.name as region_name
            from tnl.local_authority a
            left join tnl.local_authority d on d.id = 'DEPARTEMENT-' || a.department
            left join tnl.local_authority r on r.id = 'REGION-' || a.region
            """;

    private static final String SELECT_ENTRY =
            "select id, kind, siren, code, name, population, postal_codes from tnl.local_authority ";

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    AuthorityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String declaredId(Siren siren) {
        return "SIREN-" + siren;
    }

    Optional<LocalAuthority> find(String id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AuthorityRepository::authority)
                .optional();
    }

    /** In the order of the ids; an id that is gone is left out. */
    List<LocalAuthority> findAll(Collection<String> ids) {
        Map<String, LocalAuthority> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        // Drivers bound the number of parameters
        for (int from = 0; from < all.size(); from += BATCH) {
            jdbc.sql(SELECT + "where a.id in (:ids)")
                    .param("ids", all.subList(from, Math.min(from + BATCH, all.size())))
                    .query(AuthorityRepository::authority)
                    .list()
                    .forEach(authority -> found.put(authority.id(), authority));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Round and round over the kinds; within a kind in an order that mixes the large with the small. */
    List<String> sample(int count) {
        return jdbc.sql("select id from (select id, row_number() over (partition by kind order by code, id) as turn"
                        + " from tnl.local_authority where kind <> 'OTHER' and listed) a"
                        + " order by turn, id fetch first :count rows only")
                .param("count", count)
                .query(String.class)
                .list();
    }

    /** Ids of the members of each intercommunalité that has any, by its id. */
    Map<String, List<String>> members() {
        Map<String, List<String>> members = new HashMap<>();
        jdbc.sql("select id, intercommunalities from tnl.local_authority where intercommunalities <> '' order by id")
                .query(row -> {
                    for (String intercommunality : words(row.getString("intercommunalities"))) {
                        members.computeIfAbsent(intercommunality, id -> new ArrayList<>())
                                .add(row.getString("id"));
                    }
                });
        return members;
    }

    Optional<LocalAuthority> findListed(Siren siren) {
        return jdbc
                .sql(SELECT + "where a.siren = :siren and a.kind <> 'OTHER' and a.listed")
                .param("siren", siren.value())
                .query(AuthorityRepository::authority)
                .list()
                .stream()
                .findFirst();
    }

    void saveDeclared(Siren siren, OtherOrganisation organisation) {
        int known = jdbc.sql("update tnl.local_authority set declared_reason = :reason where id = :id")
                .param("reason", organisation.reason())
                .param("id", declaredId(siren))
                .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into tnl.local_authority
                              (id, kind, siren, name, postal_codes, intercommunalities, legal_category, declared_reason,
                               listed)
                            values (:id, 'OTHER', :siren, :name, '', '', :category, :reason, true)
                            """)
                    .param("id", declaredId(siren))
                    .param("siren", siren.value())
                    .param("name", organisation.name())
                    .param("category", organisation.legalCategory())
                    .param("reason", organisation.reason())
                    .update();
        }
    }

    List<SearchEntry> declaredEntries() {
        return jdbc.sql(SELECT_ENTRY + "where kind = 'OTHER'")
                .query(AuthorityRepository::entry)
                .list();
    }

    List<SearchEntry> referentialEntries() {
        return jdbc.sql(SELECT_ENTRY + "where kind <> 'OTHER' and listed")
                .query(AuthorityRepository::entry)
                .list();
    }

    private static LocalAuthority authority(ResultSet row, int number) throws SQLException {
        String siren = row.getString("siren");
        return new LocalAuthority(
                row.getString("id"),
                AuthorityKind.valueOf(row.getString("kind")),
                siren == null ? null : new Siren(siren),
                row.getString("code"),
                row.getString("name"),
                row.getString("department"),
                row.getString("department_name"),
                row.getString("region"),
                row.getString("region_name"),
                words(row.getString("intercommunalities")),
                population(row),
                words(row.getString("postal_codes")),
                row.getString("legal_category"),
                row.getString("declared_reason"),
                row.getBoolean("listed"));
    }

    private static SearchEntry entry(ResultSet row, int number) throws SQLException {
        String codes = Stream.of(row.getString("postal_codes"), row.getString("code"), row.getString("siren"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return SearchEntry.of(
                row.getString("id"),
                AuthorityKind.valueOf(row.getString("kind")),
                row.getString("name"),
                codes,
                population(row));
    }

    private static @Nullable Integer population(ResultSet row) throws SQLException {
        int population = row.getInt("population");
        return row.wasNull() ? null : population;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
