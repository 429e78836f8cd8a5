package fr.tnl.dossier;

import fr.tnl.dossier.journal.Break;
import fr.tnl.dossier.journal.ChainCheck;
import fr.tnl.dossier.journal.Fault;
import fr.tnl.dossier.journal.Head;
import fr.tnl.dossier.journal.JournalEntry;
import fr.tnl.dossier.journal.JournalLine;
import fr.tnl.dossier.journal.Marks;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The journals of all filed dossiers of an edition, line by line: the memory holds one dossier at a time. */
@Component
@Transactional(readOnly = true)
public class Journals {

    /** Of a dossier whose journal is broken. */
    public record Broken(String reference, List<Break> breaks) {}

    /**
     * What a check found.
     *
     * @param broken the first of them
     * @param brokenCount how many there are in all
     */
    public record Report(int dossiers, long lines, List<Broken> broken, int brokenCount) {

        public boolean isWhole() {
            return brokenCount == 0;
        }
    }

    private static final int FETCH_SIZE = 1_000;
    private static final int NAMED_AT_MOST = 100;

    private final JdbcClient jdbc;

    Journals(DataSource dataSource) {
        JdbcTemplate pageByPage = new JdbcTemplate(dataSource);
        pageByPage.setFetchSize(FETCH_SIZE);
        this.jdbc = JdbcClient.create(pageByPage);
    }

    /** @param marks what was kept elsewhere of these journals, see {@link Seals} */
    public Report check(EditionCode edition, Sight sight, Marks marks) {
        Checks checks = new Checks(marks);
        read(edition, sight, checks::add);
        return checks.report(sight);
    }

    /** Each line with its hash, as it is hashed: nobody's name and no text is in it. */
    public void write(EditionCode edition, Sight sight, Consumer<String> out) {
        read(edition, sight, row -> {
            if (row.entry() != null) {
                out.accept(row.entry().hash() + " " + row.entry().line().canonical());
            }
        });
    }

    /** The ends of all journals, to be kept elsewhere. */
    public List<Marks.Mark> heads(EditionCode edition, Sight sight) {
        return jdbc.sql(
                        """
                        select reference, journal_lines, journal_hash from tnl.dossier
                        where edition = :edition and reference is not null and id not in (:closed)
                        order by reference
                        """)
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query((row, number) -> new Marks.Mark(
                        row.getString("reference"), row.getInt("journal_lines"), row.getString("journal_hash")))
                .list();
    }

    /** @param entry null where a dossier has no line at all */
    private record Row(String reference, Head head, @Nullable JournalEntry entry) {}

    private void read(EditionCode edition, Sight sight, Consumer<Row> each) {
        jdbc.sql(
                        """
                        select d.reference, d.journal_lines, d.journal_hash, e.dossier, e.number, e.previous, e.at, e.kind,
                               e.actor_kind, e.actor_hash, e.detail_hash, e.evidence, e.hash, e.actor, e.actor_salt,
                               e.detail, e.detail_salt
                        from tnl.dossier d left join tnl.dossier_event e on e.dossier = d.id
                        where d.edition = :edition and d.reference is not null and d.id not in (:closed)
                        order by d.reference, e.number
                        """)
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query(row -> {
                    each.accept(row(row));
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID dossier = row.getObject("dossier", UUID.class);
        return new Row(
                row.getString("reference"),
                new Head(row.getInt("journal_lines"), row.getString("journal_hash")),
                dossier == null ? null : entry(dossier, row));
    }

    private static JournalEntry entry(UUID dossier, ResultSet row) throws SQLException {
        JournalLine line = new JournalLine(
                dossier,
                row.getInt("number"),
                row.getString("previous"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("actor_kind"),
                row.getString("actor_hash"),
                row.getString("detail_hash"),
                row.getString("evidence"));
        return new JournalEntry(
                line,
                row.getString("hash"),
                row.getString("actor"),
                row.getString("actor_salt"),
                row.getString("detail"),
                row.getString("detail_salt"));
    }

    /** Checks one dossier after the other. */
    private static final class Checks {

        private final Marks marks;
        private final List<Broken> broken = new ArrayList<>();
        private int brokenCount;
        private final Set<String> found = new HashSet<>();
        private long lines;
        private @Nullable Row last;
        private ChainCheck chain = new ChainCheck(EventKind.ERASED.name());
        private List<Break> moved = new ArrayList<>();

        Checks(Marks marks) {
            this.marks = marks;
        }

        void add(Row row) {
            if (last == null || !last.reference().equals(row.reference())) {
                finish();
                found.add(row.reference());
            }
            last = row;
            JournalEntry entry = row.entry();
            if (entry != null) {
                lines++;
                chain.add(entry);
                int number = entry.line().number();
                if (marks.contradict(row.reference(), number, entry.hash())) {
                    moved.add(new Break(number, Fault.NOT_AS_SEALED));
                }
            }
        }

        private void finish() {
            Row ended = last;
            if (ended == null) {
                return;
            }
            List<Break> breaks = new ArrayList<>(chain.end(ended.head()));
            breaks.addAll(moved);
            int sealed = marks.longest(ended.reference());
            if (sealed > ended.head().lines()) {
                breaks.add(new Break(ended.head().lines() + 1, Fault.SHORTER_THAN_SEALED));
            }
            note(ended.reference(), breaks);
            chain = new ChainCheck(EventKind.ERASED.name());
            moved = new ArrayList<>();
        }

        private void note(String reference, List<Break> breaks) {
            if (!breaks.isEmpty()) {
                brokenCount++;
                if (broken.size() < NAMED_AT_MOST) {
                    broken.add(new Broken(reference, List.copyOf(breaks)));
                }
            }
        }

        Report report(Sight sight) {
            finish();
            marks.references().stream()
                    .filter(reference -> !found.contains(reference) && sight.sees(reference))
                    .sorted()
                    .forEach(reference -> note(reference, List.of(new Break(0, Fault.GONE))));
            return new Report(found.size(), lines, List.copyOf(broken), brokenCount);
        }
    }
}
