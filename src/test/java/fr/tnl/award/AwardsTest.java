package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.SetClock;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwardsTest {

    private static final DossierReference LABEL = new DossierReference("TNL-2026-0001");
    private static final DossierReference BADGE = new DossierReference("TNL-2026-0002");
    private static final Actor PRESIDENCY = Actor.staff("presidence");

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final Awards awards = DecisionsInMemory.awards(dossiers.service(), campaigns, clock);

    AwardsTest() {
        dossiers.add(LABEL.value(), Track.LABEL, "COMMUNE-35238", "Rennes", DossierStatus.IN_DELIBERATION);
        dossiers.add(BADGE.value(), Track.BADGE, "COMMUNE-29019", "Brest", DossierStatus.COMPLETE);
    }

    @Nested
    class TheJury {

        @Test
        void decidesALevelWithMentionsAndItsWordsForTheApplicant() {
            Decision decision = decide(Level.SILVER, deliberation(Level.SILVER, "sobriety", "mutualisation"));

            assertThat(awards.get(LABEL)).isEqualTo(decision);
            assertThat(decision.level()).isEqualTo(Level.SILVER);
            assertThat(decision.mentions()).containsExactly("mutualisation", "sobriety");
            assertThat(decision.feedback()).isEqualTo("Beau dossier.");
            assertThat(decision.decidedBy()).isEqualTo("presidence");
            assertThat(decision.decidedAt()).isEqualTo(clock.instant());
            assertThat(statusOf(LABEL)).isEqualTo(DossierStatus.DECIDED);
            assertThat(dossiers.story()).containsExactly("DECIDED by presidence: Argent");
        }

        @Test
        void mayAwardNothingInItsOwnWords() {
            Decision decision = decide(Level.NONE, deliberation(Level.NONE));

            assertThat(decision.level()).isEqualTo(Level.NONE);
            assertThat(decision.mentions()).isEmpty();
            assertThat(statusOf(LABEL)).isEqualTo(DossierStatus.DECIDED);
        }

        @ParameterizedTest
        @CsvSource({"GOLD, SILVER, Or, Argent", "BRONZE, SILVER, Bronze, Argent", "NONE, BRONZE, Non labellisé, Bronze"
        })
        void explainsALevelOtherThanTheProposedOne(Level level, Level proposed, String title, String proposedTitle) {
            DomainException refused = refused(
                    () -> decide(proposed, new Deliberation(level, Set.of(), "Beau dossier.", " ")),
                    "award.reason.missing",
                    "levelReason");

            assertThat(refused.args()).containsExactly(title, proposedTitle);
            undecided();
            Decision decision =
                    decide(proposed, new Deliberation(level, Set.of(), "Beau dossier.", "Élan remarquable."));
            assertThat(decision.proposed()).isEqualTo(proposed);
            assertThat(decision.reason()).isEqualTo("Élan remarquable.");
        }

        @Test
        void keepsNoReasonForALevelAsProposed() {
            assertThat(decide(Level.GOLD, new Deliberation(Level.GOLD, Set.of(), "Bravo.", "Un reste."))
                            .reason())
                    .isEmpty();
        }

        @Test
        void awardsNoMentionWithoutALevel() {
            refused(
                    () -> decide(Level.NONE, deliberation(Level.NONE, "sobriety")),
                    "award.mention.withoutLevel",
                    "mentions");
            undecided();
        }

        @Test
        void awardsMentionsOfTheEditionOnly() {
            refused(
                    () -> decide(Level.GOLD, deliberation(Level.GOLD, "sobriety", "beauty")),
                    "campaign.mention.unknown",
                    "mentions");
            undecided();
        }

        @Test
        void doesNotAwardTheBadge() {
            refused(() -> decide(Level.BADGE, deliberation(Level.BADGE)), "award.level.badgeByJury", "level");
            undecided();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n"})
        void owesTheApplicantItsFeedback(String feedback) {
            refused(
                    () -> decide(Level.GOLD, new Deliberation(Level.GOLD, Set.of(), feedback, "")),
                    "award.feedback.missing",
                    "feedback");
            undecided();
        }

        @ParameterizedTest
        @EnumSource(
                value = CampaignState.class,
                names = {"APPROVED", "PROCLAIMED"})
        void changesNothingOnceThePalmaresIsApproved(CampaignState state) {
            CampaignAt.advance(campaigns, state);

            refused(() -> decide(Level.GOLD, deliberation(Level.GOLD)), "award.palmaresApproved", null);
            refused(() -> awards.decideBadge(BADGE, Level.BADGE), "award.palmaresApproved", null);
            undecided();
        }

        @Test
        void decidesOnADossierOnce() {
            decide(Level.GOLD, deliberation(Level.GOLD));

            refused(() -> decide(Level.NONE, deliberation(Level.NONE)), "dossier.transition", null);
            assertThat(awards.get(LABEL).level()).isEqualTo(Level.GOLD);
        }

        private void undecided() {
            assertThat(awards.find(LABEL)).isEmpty();
            assertThat(statusOf(LABEL)).isEqualTo(DossierStatus.IN_DELIBERATION);
            refused(() -> awards.get(LABEL), "award.undecided", null);
        }
    }

    @Nested
    class TheBadgeTrack {

        @ParameterizedTest
        @EnumSource(
                value = Level.class,
                names = {"BADGE", "NONE"})
        void isDecidedByItsScaleAloneWithoutWordsOrPerson(Level level) {
            Decision decision = awards.decideBadge(BADGE, level);

            assertThat(decision.level()).isEqualTo(level);
            assertThat(decision.proposed()).isEqualTo(level);
            assertThat(decision.decidedBy()).isEmpty();
            assertThat(decision.feedback()).isEmpty();
            assertThat(decision.mentions()).isEmpty();
            assertThat(statusOf(BADGE)).isEqualTo(DossierStatus.DECIDED);
            assertThat(statusOf(LABEL)).isEqualTo(DossierStatus.IN_DELIBERATION);
        }
    }

    @Nested
    class TheProclamation {

        @ParameterizedTest
        @CsvSource({
            "GOLD, AWARDED, AWARDED by the process: Or",
            "NONE, NOT_AWARDED, NOT_AWARDED by the process: Non labellisé"
        })
        void makesTheDossierWhatWasDecided(Level level, DossierStatus status, String told) {
            decide(level, deliberation(level));
            Dossier secret = dossiers.service().get(LABEL);
            assertThat(awards.findProclaimed(secret)).isEmpty();

            awards.proclaim(LABEL);

            Dossier known = dossiers.service().get(LABEL);
            assertThat(known.status()).isEqualTo(status);
            assertThat(awards.findProclaimed(known)).map(Decision::level).contains(level);
            assertThat(dossiers.story()).endsWith(told);
        }

        @Test
        void saysNothingOfADossierWithoutDecision() {
            refused(() -> awards.proclaim(LABEL), "award.undecided", null);
            assertThat(statusOf(LABEL)).isEqualTo(DossierStatus.IN_DELIBERATION);
        }
    }

    private Decision decide(Level proposed, Deliberation deliberation) {
        return awards.decide(LABEL, proposed, deliberation, PRESIDENCY);
    }

    private static Deliberation deliberation(Level level, String... mentions) {
        return new Deliberation(level, Set.of(mentions), "Beau dossier.", "");
    }

    private DossierStatus statusOf(DossierReference reference) {
        return dossiers.service().get(reference).status();
    }

    private static DomainException refused(ThrowingCallable call, String key, String field) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).isEqualTo(field);
        return refused;
    }
}
