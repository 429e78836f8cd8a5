package fr.tnl.dossier;

import fr.tnl.dossier.journal.Head;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of the journals, kept in the dossiers' rows. */
@Component
class JournalHeads {

    /** @param moved whether the dossier stands elsewhere than with its last line */
    record Held(Head head, boolean moved) {}

    private final JdbcClient jdbc;

    JournalHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held with its dossier until the transaction ends: whoever adds a line next sees this one. */
    Held hold(UUID dossier) {
        return jdbc.sql(
                        """
                        select journal_lines, journal_hash, step is null or step <> status as moved
                        from tnl.dossier where id = :id for update
                        """)
                .param("id", dossier)
                .query((row, number) -> new Held(
                        new Head(row.getInt("journal_lines"), row.getString("journal_hash")), row.getBoolean("moved")))
                .single();
    }

    Head of(UUID dossier) {
        return jdbc.sql("select journal_lines, journal_hash from tnl.dossier where id = :id")
                .param("id", dossier)
                .query((row, number) -> new Head(row.getInt("journal_lines"), row.getString("journal_hash")))
                .single();
    }

    void move(UUID dossier, Head head) {
        jdbc.sql("update tnl.dossier set journal_lines = :lines, journal_hash = :hash where id = :id")
                .param("lines", head.lines())
                .param("hash", head.hash())
                .param("id", dossier)
                .update();
    }
}
