package fr.tnl.palmares;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.tnl.authority.AuthorityKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The laureates of published editions as they stand, for everybody. */
@Service
public class Laureates {

    /** @param page from 0 */
    public record Page(List<Laureate> lines, int page, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    /** Takes some laureates after the others, and may fail over where they go. */
    public interface Reader<E extends Exception> {
        void read(List<Laureate> block) throws E;
    }

    private record CountKey(String edition, int revision) {}

    /** So many are in memory at once, however many there are. */
    private static final int BLOCK = 1_000;

    /** More than there are editions of the label. */
    private static final int REMEMBERED = 50;

    private static final String ORDER = " order by edition desc, level_place desc, sort_key, id";

    private final JdbcClient jdbc;
    private final LaureateRows rows;
    private final Cache<CountKey, List<LaureateCounts.Cell>> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Laureates(JdbcClient jdbc, LaureateRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Highest level first, then by name; with no edition given, the newest first.
     *
     * @param page from 0; one beyond the last is the last
     */
    public Page page(@Nullable PublishedEdition edition, LaureateFilter filter, int total, int page, int size) {
        int shown = Math.min(Math.max(page, 0), Math.max(0, (total - 1) / size));
        LaureateQuery query = new LaureateQuery(edition == null ? null : edition.edition(), filter);
        // Lines before those that are shown are passed in the index, not read
        List<Laureate> lines = query.bind(jdbc.sql("select * from tnl.laureate where id in (select id from tnl.laureate"
                        + query.where() + ORDER + " offset :offset rows fetch next :size rows only)" + ORDER))
                .param("offset", (long) shown * size)
                .param("size", size)
                .query(LaureateRows::laureate)
                .list();
        return new Page(lines, shown, size, total);
    }

    /** Of one edition; where no name is looked for, counted once for each state of the palmarès. */
    public LaureateCounts counts(PublishedEdition edition, LaureateFilter filter) {
        List<LaureateCounts.Cell> cells = filter.words().isEmpty()
                ? counted.get(
                        new CountKey(edition.edition(), edition.revision()), key -> cells(edition, LaureateFilter.ALL))
                : cells(edition, new LaureateFilter(filter.text(), null, null, null, null, null));
        return new LaureateCounts(cells, filter);
    }

    /** How many there are, of one edition or of all. */
    public int count(@Nullable PublishedEdition edition, LaureateFilter filter) {
        if (edition != null) {
            return counts(edition, filter).total();
        }
        LaureateQuery query = new LaureateQuery(null, filter);
        return query.bind(jdbc.sql("select count(*) from tnl.laureate" + query.where()))
                .query(Integer.class)
                .single();
    }

    /** @return also one that an erratum took out */
    public Optional<Laureate> find(UUID id) {
        return rows.find(id);
    }

    /** @return also one that an erratum took out */
    public Optional<Laureate> find(String reference) {
        return rows.find(reference);
    }

    /** Its lines over the editions, the newest first; also those that an erratum took out. */
    public List<Laureate> ofAuthority(String authorityId) {
        return rows.ofAuthority(authorityId);
    }

    /** The last ones that became public, the newest first. */
    public List<Laureate> newest(int most) {
        return jdbc.sql("select * from tnl.laureate where removed_by is null"
                        + " order by published_at desc, id fetch next :most rows only")
                .param("most", most)
                .query(LaureateRows::laureate)
                .list();
    }

    /**
     * Reads all laureates of an edition by name, block by block: each asks for what comes after the last line of the one
     * before, by what no erratum changes. So memory stays flat, and no connection waits for a slow reader.
     */
    public <E extends Exception> void each(PublishedEdition edition, Reader<E> reader) throws E {
        String name = "";
        UUID id = new UUID(0, 0);
        List<Laureate> block;
        do {
            block = after(edition, name, id);
            if (!block.isEmpty()) {
                reader.read(block);
                Laureate last = block.get(block.size() - 1);
                name = LaureateRows.sortKey(last);
                id = last.id();
            }
        } while (block.size() == BLOCK);
    }

    private List<Laureate> after(PublishedEdition edition, String name, UUID id) {
        return jdbc.sql(
                        """
                        select * from tnl.laureate
                        where edition = :edition and removed_by is null
                          and sort_key >= :name and (sort_key > :name or id > :id)
                        order by sort_key, id fetch next :block rows only
                        """)
                .param("edition", edition.edition())
                .param("name", name)
                .param("id", id)
                .param("block", BLOCK)
                .query(LaureateRows::laureate)
                .list();
    }

    private List<LaureateCounts.Cell> cells(PublishedEdition edition, LaureateFilter filter) {
        LaureateQuery query = new LaureateQuery(edition.edition(), filter);
        String alike = "level, mentions, authority_kind, region, region_name, department, department_name";
        return query.bind(jdbc.sql("select " + alike + ", count(*) as number from tnl.laureate" + query.where()
                        + " group by " + alike))
                .query(Laureates::cell)
                .list();
    }

    private static LaureateCounts.Cell cell(ResultSet row, int number) throws SQLException {
        return new LaureateCounts.Cell(
                row.getString("level"),
                LaureateRows.codes(row.getString("mentions")),
                AuthorityKind.valueOf(row.getString("authority_kind")),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("department"),
                row.getString("department_name"),
                row.getInt("number"));
    }
}
