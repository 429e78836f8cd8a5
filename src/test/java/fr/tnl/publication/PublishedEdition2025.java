package fr.tnl.publication;

import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Deliberation;
import fr.tnl.campaign.Level;
import fr.tnl.palmares.Palmares;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition that was proclaimed, and one beside it that is decided and under embargo. */
@TestComponent
class PublishedEdition2025 {

    static final String EMBARGOED = "Landerneau";

    private static final Instant CLOSED = Instant.parse("2025-10-19T21:59:59Z");

    private final JdbcClient jdbc;
    private final Awards awards;
    private final Palmares palmares;
    private final Certificates certificates;
    private int filed;

    PublishedEdition2025(JdbcClient jdbc, Awards awards, Palmares palmares, Certificates certificates) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.palmares = palmares;
        this.certificates = certificates;
    }

    void proclaim() {
        campaign();
        decided("COMMUNE-35238", "Rennes", Level.GOLD, "sobriety", "mutualisation");
        decided("COMMUNE-29019", "Brest", Level.SILVER);
        decided("COMMUNE-38151", "Échirolles", Level.GOLD);
        decided("COMMUNE-97411", "Saint-Denis", Level.BRONZE);
        decided("REGION-53", "Bretagne", Level.GOLD);
        decided("COMMUNE-56260", "Vannes", Level.NONE);
        decided("COMMUNE-22278", "Saint-Brieuc", Level.SILVER);
        decided("COMMUNE-56121", "Lorient", Level.SILVER);
        approve("2025");
        palmares.publish(new EditionCode("2025"));
        for (int number = 1; number <= filed; number++) {
            DossierReference reference = DossierReference.of(new EditionCode("2025"), number);
            if (awards.proclaim(reference).level().isAwarded()) {
                certificates.issue(reference);
            }
        }
        jdbc.sql("update tnl.campaign set state = 'CLOSED' where edition = '2026'")
                .update();
        dossier("TNL-2026-0901", "2026", "COMMUNE-29103", EMBARGOED);
        decide(new DossierReference("TNL-2026-0901"), Level.GOLD, "sobriety");
        approve("2026");
    }

    private void campaign() {
        jdbc.sql("insert into tnl.campaign (edition, state, opens_at, closes_at, proclaims_at, filed_count, version)"
                        + " values ('2025', 'CLOSED', :opens, :closes, :proclaims, 0, 1)")
                .param("opens", time(CLOSED.minusSeconds(2_600_000)))
                .param("closes", time(CLOSED))
                .param("proclaims", time(CLOSED.plusSeconds(2_600_000)))
                .update();
    }

    private void approve(String edition) {
        jdbc.sql("insert into tnl.palmares (edition, approved_by, approved_at, note, version)"
                        + " values (:edition, 'presidence', :at, '', 1)")
                .param("edition", edition)
                .param("at", time(CLOSED.plusSeconds(1)))
                .update();
        jdbc.sql("update tnl.campaign set state = 'APPROVED' where edition = :edition")
                .param("edition", edition)
                .update();
    }

    private void decided(String authority, String name, Level level, String... mentions) {
        DossierReference reference = DossierReference.of(new EditionCode("2025"), ++filed);
        dossier(reference.value(), "2025", authority, name);
        decide(reference, level, mentions);
    }

    private void decide(DossierReference reference, Level level, String... mentions) {
        awards.decide(
                reference, level, new Deliberation(level, Set.of(mentions), "Bravo.", ""), Actor.staff("presidence"));
    }

    private void dossier(String reference, String edition, String authority, String name) {
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, filed_at, version)
                        values (:id, :reference, :edition, 'LABEL', :authority, :name, 'IN_DELIBERATION', 1, :at, :at, :at, 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("edition", edition)
                .param("authority", authority)
                .param("name", name)
                .param("at", time(CLOSED.minusSeconds(60)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
