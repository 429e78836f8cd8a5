package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.campaign.CampaignState;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.CompleteAnswers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationsTest {

    private static final Instant BEFORE_OPENING = Bench.OPENS.minusSeconds(1);
    private static final Instant AFTER_CLOSING = Bench.CLOSES.plusSeconds(1);

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Nested
    class Filing {

        @Test
        void givesAReferenceKeepsAVersionAndTellsTheProcess() {
            Dossier filed = file(bench.ready(), bench.clock.instant());

            assertThat(filed.reference()).isEqualTo("TNL-2026-0001");
            assertThat(filed.status()).isEqualTo(DossierStatus.FILED);
            assertThat(bench.now(filed)).isEqualTo(filed);
            FiledVersion version = bench.applications.latest(filed);
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.answers().values()).isNotEmpty();
            assertThat(version.filedAt()).isEqualTo(bench.clock.instant());
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
            assertThat(bench.story(filed)).containsExactly(EventKind.STARTED, EventKind.FILED);
        }

        @Test
        void countsAtTheVeryOpening() {
            assertThat(file(bench.ready(), Bench.OPENS).isFiled()).isTrue();
        }

        @Test
        void countsAtTheVeryClosing() {
            assertThat(file(bench.ready(), Bench.CLOSES).isFiled()).isTrue();
        }

        @Test
        void isRefusedASecondBeforeTheOpening() {
            assertRefused("campaign.filing.notYetOpen", bench.ready(), BEFORE_OPENING);
        }

        @Test
        void isRefusedASecondAfterTheClosing() {
            assertRefused("campaign.filing.closed", bench.ready(), AFTER_CLOSING);
        }

        @Test
        void countsWhereItBeganInTimeAndLastsOverTheClosing() {
            Dossier draft = bench.ready();
            bench.clock.set(Bench.CLOSES.plus(Duration.ofMinutes(2)));
            Dossier filed = file(draft, Bench.CLOSES);

            assertThat(filed.isFiled()).isTrue();
            assertThat(filed.filedAt()).isEqualTo(bench.clock.instant());
            assertThat(bench.told).hasSize(1);
        }

        @Test
        void isDoneOnce() {
            Dossier filed = bench.filed();
            DomainException refused =
                    catchThrowableOfType(DomainException.class, () -> file(filed, bench.clock.instant()));

            assertThat(refused.key()).isEqualTo("dossier.filing.already");
            assertThat(refused.args()).containsExactly("TNL-2026-0001");
            assertThat(bench.references).hasValue(1);
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
            assertThat(bench.now(filed).filedVersions()).isEqualTo(1);
        }

        @Test
        void isToldAsDoneEvenAfterTheClosing() {
            Dossier filed = bench.filed();

            assertThatThrownBy(() -> file(filed, AFTER_CLOSING)).hasMessage("dossier.filing.already");
        }

        @Test
        void isRefusedWhereAnswersAreMissingAndUsesUpNoReference() {
            Dossier draft = bench.empty();
            DomainException refused =
                    catchThrowableOfType(DomainException.class, () -> file(draft, bench.clock.instant()));

            assertThat(refused.key()).isEqualTo("dossier.filing.incomplete");
            assertThat(refused.args()).containsExactly(10);
            assertThat(bench.references).hasValue(0);
            assertThat(bench.told).isEmpty();
            assertThat(bench.now(draft).isFiled()).isFalse();
        }

        @Test
        void isRefusedWhereARequiredDocumentIsMissing() {
            bench.required.add(new RequiredDocument("commitment", "Engagement", ""));
            Dossier draft = bench.ready();

            assertThatThrownBy(() -> file(draft, bench.clock.instant())).hasMessage("dossier.filing.incomplete");

            Document document = bench.drafts.addDocument(draft.id(), "commitment", "a.pdf", pdf("a"), Bench.APPLICANT);
            Dossier filed = file(draft, bench.clock.instant());
            assertThat(bench.applications.documentsOf(filed, bench.applications.latest(filed)))
                    .containsExactly(document);
        }

        @Test
        void isRefusedOfADossierThatThereIsNot() {
            assertThatThrownBy(() -> bench.applications.file(UUID.randomUUID(), Bench.OPENS, Bench.APPLICANT))
                    .hasMessage("dossier.unknown");
        }

        private void assertRefused(String key, Dossier draft, Instant begunAt) {
            assertThatThrownBy(() -> file(draft, begunAt)).hasMessage(key);
            assertThat(bench.references).hasValue(0);
            assertThat(bench.told).isEmpty();
            assertThat(bench.now(draft).isFiled()).isFalse();
        }

        private Dossier file(Dossier draft, Instant begunAt) {
            return bench.applications.file(draft.id(), begunAt, Bench.APPLICANT);
        }
    }

    @Nested
    class Amending {

        @Test
        void filesAFurtherVersionUnderTheSameReference() {
            Dossier filed = bench.filed();
            poorer(filed);
            Dossier amended = amend(filed, bench.clock.instant());

            assertThat(amended.reference()).isEqualTo(filed.reference());
            assertThat(amended.filedVersions()).isEqualTo(2);
            assertThat(bench.answerBook.filed(filed.id(), 1).answers())
                    .isNotEqualTo(bench.applications.latest(amended).answers());
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001", "amended TNL-2026-0001");
            assertThat(bench.references).hasValue(1);
            assertThat(bench.story(filed)).endsWith(EventKind.FILED, EventKind.AMENDED);
        }

        @Test
        void takesACompleteDossierBackToTheCheck() {
            Dossier complete = bench.at(DossierStatus.COMPLETE);
            poorer(complete);

            assertThat(amend(complete, Bench.CLOSES).status()).isEqualTo(DossierStatus.FILED);
        }

        @Test
        void isRefusedWhereNothingChanged() {
            Dossier filed = bench.filed();

            assertThatThrownBy(() -> amend(filed, bench.clock.instant())).hasMessage("dossier.amend.unchanged");
            assertThat(bench.now(filed)).isEqualTo(filed);
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
        }

        @Test
        void countsAtTheVeryClosingAndIsRefusedASecondLater() {
            Dossier filed = bench.filed();
            poorer(filed);

            assertThat(amend(filed, Bench.CLOSES).filedVersions()).isEqualTo(2);
            assertThatThrownBy(() -> amend(filed, AFTER_CLOSING)).hasMessage("campaign.filing.closed");
            assertThat(bench.now(filed).filedVersions()).isEqualTo(2);
            assertThat(bench.told).hasSize(2);
        }

        @ParameterizedTest
        @EnumSource(
                value = DossierStatus.class,
                names = {"FILED", "COMPLETE", "DRAFT"},
                mode = EnumSource.Mode.EXCLUDE)
        void isRefusedWhereTheDossierHasGoneOn(DossierStatus status) {
            Dossier dossier = bench.at(status);

            assertThatThrownBy(() -> amend(dossier, bench.clock.instant())).hasMessage("dossier.filing.notEditable");
            assertThat(bench.now(dossier)).isEqualTo(dossier);
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
        }

        @Test
        void isRefusedOfADraft() {
            Dossier draft = bench.ready();

            assertThatThrownBy(() -> amend(draft, bench.clock.instant())).hasMessage("dossier.filing.notEditable");
        }

        @Test
        void isRefusedWhereSomethingIsMissing() {
            Dossier filed = bench.filed();
            bench.save(filed, bench.sections(filed).get(0), Map.of());

            assertThatThrownBy(() -> amend(filed, bench.clock.instant())).hasMessage("dossier.filing.incomplete");
            assertThat(bench.now(filed).filedVersions()).isEqualTo(1);
            assertThat(bench.told).hasSize(1);
        }

        private Dossier amend(Dossier dossier, Instant begunAt) {
            return bench.applications.amend(dossier.id(), begunAt, Bench.APPLICANT);
        }
    }

    @Nested
    class AnsweringAComplement {

        @Test
        void filesAFurtherVersionEvenAfterTheClosing() {
            Dossier asked = bench.at(DossierStatus.COMPLEMENT_REQUESTED);
            bench.clock.set(Bench.CLOSES.plus(Duration.ofDays(5)));
            bench.drafts.addDocument(asked.id(), Document.OTHER, "annexe.pdf", pdf("annexe"), Bench.APPLICANT);
            Dossier refiled = refile(asked);

            assertThat(refiled.status()).isEqualTo(DossierStatus.FILED);
            assertThat(refiled.filedVersions()).isEqualTo(2);
            assertThat(bench.applications.latest(refiled).documentIds()).hasSize(1);
            assertThat(bench.story(asked)).endsWith(EventKind.COMPLEMENT_RECEIVED);
        }

        @Test
        void leavesItToTheCallerToTellTheProcess() {
            refile(bench.at(DossierStatus.COMPLEMENT_REQUESTED));

            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
        }

        @ParameterizedTest
        @EnumSource(value = DossierStatus.class, names = "COMPLEMENT_REQUESTED", mode = EnumSource.Mode.EXCLUDE)
        void isRefusedWhereNoneIsAskedFor(DossierStatus status) {
            Dossier dossier = bench.at(status);

            assertThatThrownBy(() -> refile(dossier)).hasMessage("dossier.filing.notEditable");
            assertThat(bench.now(dossier)).isEqualTo(dossier);
        }

        private Dossier refile(Dossier dossier) {
            return bench.applications.refile(dossier.id(), EventKind.COMPLEMENT_RECEIVED, Bench.APPLICANT, "Voici.");
        }
    }

    @Nested
    class Withdrawing {

        @ParameterizedTest
        @EnumSource(
                value = DossierStatus.class,
                names = {"FILED", "COMPLEMENT_REQUESTED", "COMPLETE", "UNDER_REVIEW", "IN_DELIBERATION", "DECIDED"})
        void freesThePlaceAndTellsTheProcess(DossierStatus status) {
            Dossier withdrawn = withdraw(bench.at(status));

            assertThat(withdrawn.status()).isEqualTo(DossierStatus.WITHDRAWN);
            assertThat(withdrawn.place()).isNull();
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001", "withdrawn TNL-2026-0001");
            assertThat(bench.timeline.of(withdrawn.id())).last().satisfies(event -> {
                assertThat(event.kind()).isEqualTo(EventKind.WITHDRAWN);
                assertThat(event.detail()).isEqualTo("Changement de projet.");
                assertThat(event.actor()).isEqualTo("dsi@rennes.example");
            });
        }

        @Test
        void letsTheSameAuthorityBeginAgain() {
            withdraw(bench.filed());

            assertThat(bench.filed().reference()).isEqualTo("TNL-2026-0002");
        }

        @ParameterizedTest
        @EnumSource(
                value = DossierStatus.class,
                names = {"AWARDED", "NOT_AWARDED", "INELIGIBLE", "CLOSED", "WITHDRAWN"})
        void comesTooLateOnceThereIsAResultOrAnEnd(DossierStatus status) {
            Dossier dossier = bench.at(status);

            assertThatThrownBy(() -> withdraw(dossier)).hasMessage("dossier.withdraw.tooLate");
            assertThat(bench.now(dossier)).isEqualTo(dossier);
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
        }

        @Test
        void comesTooLateOnceThePalmaresIsApproved() {
            Dossier decided = bench.at(DossierStatus.DECIDED);
            bench.campaignIs(CampaignState.APPROVED);

            assertThatThrownBy(() -> withdraw(decided)).hasMessage("dossier.withdraw.tooLate");
            assertThat(bench.now(decided)).isEqualTo(decided);
            assertThat(bench.told).containsExactly("submitted TNL-2026-0001");
        }

        @Test
        void keepsAReasonWithoutControlCharacters() {
            Dossier withdrawn =
                    bench.applications.withdraw(bench.filed().id(), " Plus\u0000 tard.\r\nMerci. ", Bench.APPLICANT);

            assertThat(bench.timeline.of(withdrawn.id())).last().satisfies(event -> assertThat(event.detail())
                    .isEqualTo("Plus tard.\nMerci."));
        }

        private Dossier withdraw(Dossier dossier) {
            return bench.applications.withdraw(dossier.id(), "Changement de projet.", Bench.APPLICANT);
        }
    }

    @Nested
    class UnfiledChanges {

        @Test
        void areNoneRightAfterFiling() {
            assertThat(bench.applications.hasUnfiledChanges(bench.filed())).isFalse();
        }

        @Test
        void areNoneWhereTheSameAnswersAreSavedAgain() {
            Dossier filed = bench.filed();
            bench.sections(filed).forEach(section -> bench.save(filed, section, CompleteAnswers.BEST.of(section)));

            assertThat(bench.applications.hasUnfiledChanges(filed)).isFalse();
        }

        @Test
        void areThereOnceAnAnswerDiffersUntilItIsFiled() {
            Dossier filed = bench.filed();
            poorer(filed);

            assertThat(bench.applications.hasUnfiledChanges(filed)).isTrue();
            Dossier amended = bench.applications.amend(filed.id(), bench.clock.instant(), Bench.APPLICANT);
            assertThat(bench.applications.hasUnfiledChanges(amended)).isFalse();
        }

        @Test
        void areThereOnceADocumentCameOrWent() {
            Dossier filed = bench.filed();
            Document added = bench.drafts.addDocument(filed.id(), Document.OTHER, "a.pdf", pdf("a"), Bench.APPLICANT);
            assertThat(bench.applications.hasUnfiledChanges(filed)).isTrue();

            bench.drafts.removeDocument(filed.id(), added.id(), Bench.APPLICANT);
            assertThat(bench.applications.hasUnfiledChanges(filed)).isFalse();
        }
    }

    @Test
    void measureWhatWasFiledAndTheWorkingCopyApart() {
        Dossier filed = bench.filed();
        poorer(filed);

        assertThat(bench.applications.selfAssessment(filed).percent()).hasValue(100);
        assertThat(bench.applications
                        .draftSelfAssessment(filed, bench.drafts.standing(filed))
                        .percent()
                        .orElseThrow())
                .isLessThan(100);
    }

    @Test
    void keepADocumentInTheVersionThatWasFiledWithItAfterItsRemoval() {
        Dossier draft = bench.ready();
        Document document = bench.drafts.addDocument(draft.id(), Document.OTHER, "a.pdf", pdf("a"), Bench.APPLICANT);
        Dossier filed = bench.applications.file(draft.id(), bench.clock.instant(), Bench.APPLICANT);
        bench.drafts.removeDocument(filed.id(), document.id(), Bench.APPLICANT);
        Dossier amended = bench.applications.amend(filed.id(), bench.clock.instant(), Bench.APPLICANT);

        assertThat(bench.applications.documentsOf(filed, bench.answerBook.filed(filed.id(), 1)))
                .extracting(Document::id)
                .containsExactly(document.id());
        assertThat(bench.applications.documentsOf(amended, bench.applications.latest(amended)))
                .isEmpty();
    }

    private void poorer(Dossier dossier) {
        var section = bench.sections(dossier).get(0);
        bench.save(dossier, section, CompleteAnswers.POOREST.of(section));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.US_ASCII);
    }
}
