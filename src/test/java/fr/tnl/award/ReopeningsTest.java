package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.award.spi.AwardWorkflow;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

/** Decisions that are taken back. */
class ReopeningsTest {

    private static final DossierReference LABEL = new DossierReference("TNL-2026-0001");
    private static final DossierReference BADGE = new DossierReference("TNL-2026-0002");
    private static final Actor PRESIDENCY = Actor.staff("presidence");

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final DecisionsInMemory decisions = new DecisionsInMemory();
    private final Awards awards = new Awards(
            decisions,
            new DecisionsInMemory.CorrectionsInMemory(),
            dossiers.service(),
            campaigns,
            RealEditions.all(),
            clock);
    private final List<ReopenedDecision> kept = new ArrayList<>();
    private final List<DossierReference> deliberatedAgain = new ArrayList<>();
    private final Reopenings reopenings = new Reopenings(
            reference -> List.copyOf(kept), decisions, dossiers.service(), campaigns, workflow(), keeping(), clock);

    ReopeningsTest() {
        dossiers.add(LABEL.value(), Track.LABEL, "COMMUNE-35238", "Rennes", DossierStatus.IN_DELIBERATION);
        dossiers.add(BADGE.value(), Track.BADGE, "COMMUNE-29019", "Brest", DossierStatus.COMPLETE);
    }

    @Test
    void sendTheDossierBackAndKeepWhatWasDecidedWithWhoAndWhy() {
        Decision silver = decide();
        clock.advance(Duration.ofHours(1));

        reopenings.reopen(LABEL, "  Une pièce nous avait échappé. ", PRESIDENCY);

        assertThat(awards.find(LABEL)).isEmpty();
        assertThat(dossiers.service().get(LABEL).status()).isEqualTo(DossierStatus.UNDER_REVIEW);
        assertThat(deliberatedAgain).containsExactly(LABEL);
        assertThat(reopenings.of(LABEL)).singleElement().satisfies(past -> {
            assertThat(past.level()).isEqualTo(Level.SILVER);
            assertThat(past.feedback()).isEqualTo("Beau dossier.");
            assertThat(past.decidedAt()).isEqualTo(silver.decidedAt());
            assertThat(past.reopenedBy()).isEqualTo("presidence");
            assertThat(past.reopenedAt()).isEqualTo(clock.instant());
            assertThat(past.reopenedBecause()).isEqualTo("Une pièce nous avait échappé.");
        });
        assertThat(dossiers.story()).endsWith("DECISION_REOPENED by presidence: Une pièce nous avait échappé.");
    }

    @Test
    void wantAReason() {
        decide();

        assertRefused("award.reopen.reasonMissing", LABEL, " ");
        assertRefused("award.reopen.reasonTooLong", LABEL, "x".repeat(4001));
        assertThat(awards.find(LABEL)).isPresent();
    }

    @Test
    void findNothingToReopenBeforeADecision() {
        assertRefused("award.reopen.undecided", LABEL, "Pourquoi pas.");
    }

    @Test
    void leaveToTheRuleWhatTheRuleDecided() {
        awards.decideBadge(BADGE, Level.BADGE);

        assertRefused("award.reopen.byRule", BADGE, "Trop sévère.");
        assertThat(awards.find(BADGE)).isPresent();
    }

    @Test
    void areOverOnceThePalmaresIsApproved() {
        decide();
        campaigns.approve(LABEL.edition());

        assertRefused("award.palmaresApproved", LABEL, "Trop tard.");
        assertThat(dossiers.service().get(LABEL).status()).isEqualTo(DossierStatus.DECIDED);
    }

    private Decision decide() {
        return awards.decide(
                LABEL, Level.SILVER, new Deliberation(Level.SILVER, Set.of(), "Beau dossier.", ""), PRESIDENCY);
    }

    private void assertRefused(String key, DossierReference reference, String reason) {
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> reopenings.reopen(reference, reason, PRESIDENCY));
        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(kept).isEmpty();
        assertThat(deliberatedAgain).isEmpty();
    }

    private ObjectProvider<AwardWorkflow> workflow() {
        @SuppressWarnings("unchecked")
        ObjectProvider<AwardWorkflow> provider = mock(ObjectProvider.class);
        when(provider.getObject()).thenReturn(deliberatedAgain::add);
        return provider;
    }

    private JdbcAggregateTemplate keeping() {
        JdbcAggregateTemplate template = mock(JdbcAggregateTemplate.class);
        when(template.insert(org.mockito.ArgumentMatchers.any(ReopenedDecision.class)))
                .then(call -> {
                    kept.add(call.getArgument(0));
                    return call.getArgument(0);
                });
        return template;
    }
}
