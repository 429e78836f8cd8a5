package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Nested
    class Starting {

        @Test
        void opensAWorkingCopyWithoutTellingTheProcess() {
            Dossier draft = bench.empty();

            assertThat(draft.status()).isEqualTo(DossierStatus.DRAFT);
            assertThat(draft.authorityName()).isEqualTo("Rennes");
            assertThat(draft.contacts()).containsExactlyInAnyOrder(Bench.elected(), Bench.technical());
            assertThat(bench.drafts.answers(draft).values()).isEmpty();
            assertThat(bench.timeline.of(draft.id())).singleElement().satisfies(event -> {
                assertThat(event.kind()).isEqualTo(EventKind.STARTED);
                assertThat(event.actorKind()).isEqualTo(Actor.Kind.APPLICANT);
                assertThat(event.actor()).isEqualTo("dsi@rennes.example");
            });
            assertThat(bench.told).isEmpty();
            assertThat(bench.references).hasValue(0);
        }

        @Test
        void isPossibleFromTheVeryOpeningToTheVeryClosing() {
            bench.clock.set(Bench.OPENS);
            bench.empty();
            bench.clock.set(Bench.CLOSES);
            bench.drafts.start(other(Track.LABEL, Bench.RENNES));

            assertThat(bench.tables.all(Dossier.class)).hasSize(2);
        }

        @Test
        void isRefusedOutsideTheFilingPeriod() {
            assertRefusedAt(Bench.OPENS.minusSeconds(1), "campaign.filing.notYetOpen");
            assertRefusedAt(Bench.CLOSES.plusSeconds(1), "campaign.filing.closed");
        }

        @Test
        void isRefusedWithoutConsent() {
            DomainException refused =
                    catchThrowableOfType(DomainException.class, () -> bench.drafts.start(Bench.request(false)));

            assertThat(refused.key()).isEqualTo("dossier.consent.missing");
            assertThat(refused.field()).isEqualTo("consent");
            assertThat(bench.tables.all(Dossier.class)).isEmpty();
        }

        @Test
        void isRefusedWhereTheAuthorityHasADossierOnTheTrackAlready() {
            bench.empty();
            DomainException refused = catchThrowableOfType(DomainException.class, bench::empty);

            assertThat(refused.key()).isEqualTo("dossier.start.exists");
            assertThat(refused.field()).isEqualTo("authorityId");
            assertThat(refused.args()).containsExactly("Rennes");
            assertThat(bench.tables.all(Dossier.class)).hasSize(1);
        }

        @Test
        void isFreeOnTheOtherTrackAndForOthers() {
            bench.empty();
            bench.drafts.start(other(Track.LABEL, Bench.RENNES));
            bench.drafts.start(other(Track.BADGE, "COMMUNE-13004"));

            assertThat(bench.tables.all(Dossier.class)).hasSize(3);
        }

        @Test
        void findsTheDossierThatStandsInTheWayUntilItIsOutOfTheRunning() {
            Dossier filed = bench.filed();
            assertThat(bench.drafts.findExisting(Bench.request())).hasValue(filed);

            bench.applications.withdraw(filed.id(), "", Bench.APPLICANT);
            assertThat(bench.drafts.findExisting(Bench.request())).isEmpty();
        }

        private void assertRefusedAt(Instant now, String key) {
            bench.clock.set(now);
            assertThatThrownBy(bench::empty).hasMessage(key);
            assertThat(bench.tables.all(Dossier.class)).isEmpty();
        }

        private StartRequest other(Track track, String authority) {
            return new StartRequest(Bench.EDITION, track, authority, Bench.elected(), Bench.technical(), true);
        }
    }

    @Nested
    class AFiledDossier {

        @Test
        void isChangedUntilTheClosingOnly() {
            Dossier filed = bench.filed();
            Group section = bench.sections(filed).get(0);
            bench.clock.set(Bench.CLOSES);
            bench.save(filed, section, Map.of());

            bench.clock.set(Bench.CLOSES.plusSeconds(1));
            assertThatThrownBy(() -> bench.save(filed, section, Map.of())).hasMessage("dossier.filing.notEditable");
            assertThatThrownBy(
                            () -> bench.drafts.addDocument(filed.id(), Document.OTHER, "a.pdf", PDF, Bench.APPLICANT))
                    .hasMessage("dossier.filing.notEditable");
            assertThat(bench.documents.of(filed.id())).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = DossierStatus.class,
                names = {"UNDER_REVIEW", "IN_DELIBERATION", "DECIDED", "AWARDED", "WITHDRAWN", "CLOSED"})
        void isNoLongerChangedOnceTheJuryHasItOrItIsOver(DossierStatus status) {
            Dossier dossier = bench.at(status);

            assertThatThrownBy(() -> bench.save(dossier, bench.sections(dossier).get(0), Map.of()))
                    .hasMessage("dossier.filing.notEditable");
        }

        @Test
        void readsTheSameWhateverIsSavedAfterwards() {
            Dossier filed = bench.filed();
            Map<String, Object> before =
                    bench.applications.latest(filed).answers().values();
            bench.save(filed, bench.sections(filed).get(0), Map.of());

            assertThat(bench.applications.latest(filed).answers().values()).isEqualTo(before);
            assertThat(bench.drafts.answers(filed).values()).isNotEqualTo(before);
        }
    }

    @Nested
    class ReadinessOfADraft {

        @Test
        void namesEachAnswerAndEachDocumentThatIsMissing() {
            bench.required.add(new RequiredDocument("commitment", "Engagement", ""));
            bench.required.add(new RequiredDocument("inventory", "Inventaire", ""));
            Dossier draft = bench.empty();
            bench.drafts.addDocument(draft.id(), "inventory", "a.pdf", PDF, Bench.APPLICANT);
            Readiness readiness = bench.drafts.readiness(draft);

            assertThat(readiness.isReady()).isFalse();
            assertThat(readiness.answers())
                    .hasSize(10)
                    .extracting(FieldError::key)
                    .containsOnly("questionnaire.answer.required");
            assertThat(readiness.documents()).extracting(RequiredDocument::id).containsExactly("commitment");
            assertThat(readiness.count()).isEqualTo(11);
        }

        @Test
        void isThereOnceAllIsAnswered() {
            assertThat(bench.drafts.readiness(bench.ready()).isReady()).isTrue();
        }

        @Test
        void doesNotCountADocumentInAnotherPlaceOrTakenOut() {
            bench.required.add(new RequiredDocument("commitment", "Engagement", ""));
            Dossier draft = bench.ready();
            bench.drafts.addDocument(draft.id(), Document.OTHER, "a.pdf", PDF, Bench.APPLICANT);
            Document taken = bench.drafts.addDocument(draft.id(), "commitment", "a.pdf", PDF, Bench.APPLICANT);
            bench.drafts.removeDocument(draft.id(), taken.id(), Bench.APPLICANT);

            assertThat(bench.drafts.readiness(draft).documents()).hasSize(1);
        }
    }

    @Test
    void refuseADocumentInAPlaceThatThereIsNot() {
        Dossier draft = bench.empty();

        assertThatThrownBy(() -> bench.drafts.addDocument(draft.id(), "../commitment", "a.pdf", PDF, Bench.APPLICANT))
                .hasMessage("dossier.document.place");
        assertThat(folder).isEmptyDirectory();
    }
}
