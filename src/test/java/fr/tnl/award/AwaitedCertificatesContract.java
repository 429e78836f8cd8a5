package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits for a certificate, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AwaitedCertificatesContract {

    private static final EditionCode EDITION = new EditionCode("2026");

    @AutoClose
    private final TestDatabase database;

    private JdbcClient jdbc;
    private AwaitedCertificates awaited;

    AwaitedCertificatesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void migrate() {
        database.migrate();
        jdbc = database.jdbc();
        awaited = new AwaitedCertificates(jdbc);
        jdbc.sql("insert into tnl.local_authority (id, kind, name, population, postal_codes, listed)"
                        + " values ('COMMUNE-35238', 'COMMUNE', 'Rennes', 227830, '', true)")
                .update();
    }

    @BeforeEach
    void nobodyYet() {
        jdbc.sql("delete from tnl.certificate").update();
        jdbc.sql("delete from tnl.dossier").update();
    }

    @Test
    void areThoseOfLaureatesWithoutOneByReference() {
        dossier("TNL-2026-0003", "LABEL", DossierStatus.AWARDED);
        dossier("TNL-2026-0001", "BADGE", DossierStatus.AWARDED);
        dossier("TNL-2026-0002", "LABEL", DossierStatus.NOT_AWARDED);
        dossier("TNL-2026-0004", "LABEL", DossierStatus.DECIDED);
        dossier("TNL-2025-0001", "LABEL", DossierStatus.AWARDED);

        assertThat(awaited.in(EDITION, Sight.FULL))
                .containsExactly(
                        new Candidacy("TNL-2026-0001", "COMMUNE-35238", "Rennes"),
                        new Candidacy("TNL-2026-0003", "COMMUNE-35238", "Rennes"));
    }

    @Test
    void areAwaitedUntilTheyAreIssued() {
        dossier("TNL-2026-0001", "LABEL", DossierStatus.AWARDED);
        dossier("TNL-2026-0002", "LABEL", DossierStatus.AWARDED);

        jdbc.sql("insert into tnl.certificate values ('TNL-2026-0001', 'ABCDEFGHJKMN', ?, current_timestamp)")
                .param(new byte[] {1})
                .update();

        assertThat(awaited.in(EDITION, Sight.FULL))
                .extracting(Candidacy::reference)
                .containsExactly("TNL-2026-0002");
    }

    @Test
    void areLeftOutOfTheSightOfWhoeverIsTied() {
        UUID closed = dossier("TNL-2026-0001", "LABEL", DossierStatus.AWARDED);
        dossier("TNL-2026-0002", "LABEL", DossierStatus.AWARDED);

        assertThat(awaited.in(EDITION, new Sight(Set.of(new Sight.Closed(closed, "TNL-2026-0001")))))
                .extracting(Candidacy::reference)
                .containsExactly("TNL-2026-0002");
    }

    private UUID dossier(String reference, String track, DossierStatus status) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, version)
                        values (?, ?, ?, ?, 'COMMUNE-35238', 'Rennes', ?, 1, current_timestamp, current_timestamp, 1)
                        """)
                .params(id, reference, reference.substring(4, 8), track, status.name())
                .update();
        return id;
    }
}
