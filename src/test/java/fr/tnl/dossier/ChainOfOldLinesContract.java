package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.journal.Marks;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stories that were written before there was a chain, on every database. */
abstract class ChainOfOldLinesContract {

    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @AutoClose
    private final TestDatabase database;

    ChainOfOldLinesContract(TestDatabase database) {
        this.database = database;
    }

    @Test
    void areChainedInTheOrderInWhichTheyHappened() {
        JdbcClient jdbc = database.jdbc();
        database.flyway().target("1.63").load().migrate();
        jdbc.sql("insert into tnl.local_authority (id, kind, name, postal_codes, listed)"
                        + " values ('COMMUNE-1', 'COMMUNE', 'Une', '', true)")
                .update();
        for (UUID dossier : List.of(FIRST, SECOND)) {
            dossier(jdbc, dossier);
            event(jdbc, dossier, 3, "COMPLETE");
            event(jdbc, dossier, 1, "STARTED");
            event(jdbc, dossier, 2, "FILED");
        }

        database.flyway().javaMigrations(new ChainOfOldLines()).load().migrate();

        for (UUID dossier : List.of(FIRST, SECOND)) {
            assertThat(jdbc.sql("select kind from tnl.dossier_event where dossier = :id order by number")
                            .param("id", dossier)
                            .query(String.class)
                            .list())
                    .containsExactly("STARTED", "FILED", "COMPLETE");
        }
        Journals.Report report =
                new Journals(database.dataSource()).check(new EditionCode("2026"), Sight.FULL, Marks.NONE);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.dossiers()).isEqualTo(2);
        assertThat(report.lines()).isEqualTo(6);
    }

    private static void dossier(JdbcClient jdbc, UUID id) {
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, version)
                        values (:id, :reference, '2026', 'BADGE', 'COMMUNE-1', 'Une', 'COMPLETE', 1, now(), now(), 1)
                        """)
                .param("id", id)
                .param("reference", "TNL-2026-000" + id.getLeastSignificantBits())
                .update();
    }

    private static void event(JdbcClient jdbc, UUID dossier, int hour, String kind) {
        jdbc.sql(
                        "insert into tnl.dossier_event (id, dossier, at, kind, actor_kind, actor, detail) values (:id, :dossier,"
                                + " timestamp with time zone '2026-10-01 0" + hour
                                + ":00:00.123456+00', :kind, 'STAFF', 'é', '')")
                .param("id", UUID.randomUUID())
                .param("dossier", dossier)
                .param("kind", kind)
                .update();
    }
}
