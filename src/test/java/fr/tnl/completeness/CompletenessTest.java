package fr.tnl.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.DossierPart;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.PartProgress;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.RealEditions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {

    private static final Actor SOPHIE = Actor.staff("sophie");

    @TempDir
    Path folder;

    private final List<String> received = new ArrayList<>();
    private Bench bench;
    private Completeness completeness;
    private Complements complements;
    private Dossier dossier;
    private DossierReference reference;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        MemoryComplements rows = new MemoryComplements(bench.tables);
        completeness = new Completeness(
                wanted -> bench.tables.all(CompletenessCheck.class).stream()
                        .filter(check -> check.reference().equals(wanted))
                        .toList(),
                rows,
                bench.dossiers,
                bench.parts,
                RealEditions.all(),
                bench.tables.template(),
                bench.clock);
        complements = new Complements(
                rows,
                completeness,
                bench.applications,
                bench.parts,
                answered -> received.add(answered.reference()),
                bench.clock);
        dossier = bench.filed();
        reference = dossier.requireReference();
    }

    @Nested
    class ARuling {

        @Test
        void thatAdmitsLeavesTheDossierWhereItIs() {
            completeness.rule(reference, true, "Parc naturel, par dérogation.", SOPHIE);

            assertThat(status()).isEqualTo(DossierStatus.FILED);
            assertThat(lastEvent().kind()).isEqualTo(EventKind.ADMITTED);
            assertThat(lastEvent().detail()).isEqualTo("Parc naturel, par dérogation.");
            assertThat(lastEvent().actor()).isEqualTo("sophie");
        }

        @Test
        void thatRefusesEndsTheDossierAndFreesItsPlace() {
            completeness.rule(reference, false, "Société privée.", SOPHIE);

            assertThat(status()).isEqualTo(DossierStatus.INELIGIBLE);
            assertThat(bench.now(dossier).place()).isNull();
            assertThat(lastEvent().kind()).isEqualTo(EventKind.REJECTED);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void needsItsReason(boolean admitted) {
            DomainException refused = catchThrowableOfType(
                    DomainException.class, () -> completeness.rule(reference, admitted, " \n", SOPHIE));

            assertThat(refused.key()).isEqualTo("completeness.ruling.commentMissing");
            assertThat(refused.field()).isEqualTo("eligibilityComment");
            assertThat(status()).isEqualTo(DossierStatus.FILED);
            assertThat(lastEvent().kind()).isEqualTo(EventKind.FILED);
        }
    }

    @Nested
    class ACheck {

        @Test
        void thatFindsAllThereMakesTheDossierComplete() {
            completeness.recordComplete(reference, "Lisible.", SOPHIE);

            assertThat(status()).isEqualTo(DossierStatus.COMPLETE);
            assertThat(completeness.checksOf(reference)).singleElement().satisfies(check -> {
                assertThat(check.outcome()).isEqualTo(Outcome.COMPLETE);
                assertThat(check.version()).isEqualTo(1);
                assertThat(check.note()).isEqualTo("Lisible.");
                assertThat(check.checkedBy()).isEqualTo("sophie");
                assertThat(check.checkedAt()).isEqualTo(bench.clock.instant());
            });
            assertThat(completeness.complementsOf(reference)).isEmpty();
        }

        /** The story is shown to the applicant, the note is not. */
        @Test
        void keepsItsNoteOutOfTheStory() {
            completeness.recordComplete(reference, "À surveiller.", SOPHIE);

            assertThat(bench.timeline.of(dossier.id()))
                    .extracting(DossierEvent::detail)
                    .doesNotContain("À surveiller.");
        }

        @Test
        void thatMissesSomethingAsksForItUntilTheEditionsDelayIsOver() {
            Complement complement = completeness.requestComplement(
                    reference, ComplementRequest.ofAll("Il manque la délibération."), "Appelée.", SOPHIE);

            assertThat(status()).isEqualTo(DossierStatus.COMPLEMENT_REQUESTED);
            assertThat(complement.isOpen()).isTrue();
            assertThat(complement.requestedAt()).isEqualTo(bench.clock.instant());
            // Ten days after 1 October, to the end of the day in Paris
            assertThat(complement.dueAt()).isEqualTo(Instant.parse("2026-10-11T21:59:00Z"));
            assertThat(completeness.openComplement(reference)).hasValue(complement);
            assertThat(completeness.checksOf(reference)).singleElement().satisfies(check -> {
                assertThat(check.outcome()).isEqualTo(Outcome.INCOMPLETE);
                assertThat(check.request()).isEqualTo("Il manque la délibération.");
                assertThat(check.note()).isEqualTo("Appelée.");
            });
            assertThat(lastEvent().detail()).isEqualTo("Il manque la délibération.");
        }

        @Test
        void asksForNothingWithoutSayingWhat() {
            DomainException refused = catchThrowableOfType(
                    DomainException.class,
                    () -> completeness.requestComplement(reference, ComplementRequest.ofAll(" "), "", SOPHIE));

            assertThat(refused.key()).isEqualTo("completeness.complement.requestMissing");
            assertThat(refused.field()).isEqualTo("complementRequest");
            assertThat(status()).isEqualTo(DossierStatus.FILED);
            assertThat(completeness.complementsOf(reference)).isEmpty();
        }

        @Test
        void asksForPartsInTheOrderOfTheDossierAndInItsWords() {
            Complement complement = completeness.requestComplement(
                    reference,
                    new ComplementRequest("Voyez.", List.of("badgeFormats", "badgePooling"), List.of("other")),
                    "",
                    SOPHIE);

            assertThat(complement.parts())
                    .extracting(DossierPart::id)
                    .containsExactly("badgePooling", "badgeFormats", "other");
            assertThat(complement.parts().get(0).title()).startsWith("Partagez-vous des outils");
            assertThat(complement.dossierVersion()).isEqualTo(1);
            assertThat(new OpenRequests(new MemoryComplements(bench.tables)).of(reference))
                    .isEqualTo(complement.parts());
        }

        @ParameterizedTest
        @CsvSource({
            "badgePooling,missing,complementDocuments,missing",
            "nothing,other,complementQuestions,nothing",
            "other,other,complementQuestions,other"
        })
        void asksForNothingThatTheDossierDoesNotHave(String question, String document, String field, String unknown) {
            ComplementRequest request = new ComplementRequest("Voyez.", List.of(question), List.of(document));

            DomainException refused = catchThrowableOfType(
                    DomainException.class, () -> completeness.requestComplement(reference, request, "", SOPHIE));

            assertThat(refused.key()).isEqualTo("completeness.complement.unknownPart");
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.args()).containsExactly(unknown);
            assertThat(status()).isEqualTo(DossierStatus.FILED);
        }

        @Test
        void isOfTheVersionThatWasThere() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            complements.answer(dossier.id(), "", Bench.APPLICANT);
            completeness.recordComplete(reference, "", SOPHIE);

            assertThat(completeness.checksOf(reference))
                    .extracting(CompletenessCheck::version)
                    .containsExactly(1, 2);
        }

        @Test
        void isNotMadeOfADossierThatIsOutOfTheRunning() {
            bench.applications.withdraw(dossier.id(), "", Bench.APPLICANT);

            assertThatThrownBy(() -> completeness.recordComplete(reference, "", SOPHIE))
                    .hasMessage("dossier.transition");
            assertThatThrownBy(() ->
                            completeness.requestComplement(reference, ComplementRequest.ofAll("Quoi ?"), "", SOPHIE))
                    .hasMessage("dossier.transition");
            assertThat(completeness.checksOf(reference)).isEmpty();
            assertThat(completeness.complementsOf(reference)).isEmpty();
        }
    }

    @Nested
    class AComplement {

        @Test
        void thatIsAnsweredFilesAFurtherVersionAndTellsTheProcess() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            bench.clock.advance(Duration.ofDays(1));
            Dossier answered = complements.answer(dossier.id(), "La voici.", Bench.APPLICANT);

            assertThat(answered.status()).isEqualTo(DossierStatus.FILED);
            assertThat(answered.filedVersions()).isEqualTo(2);
            assertThat(completeness.openComplement(reference)).isEmpty();
            assertThat(completeness.complementsOf(reference)).singleElement().satisfies(complement -> {
                assertThat(complement.answer()).isEqualTo("La voici.");
                assertThat(complement.answeredAt()).isEqualTo(bench.clock.instant());
            });
            assertThat(received).containsExactly(reference.value());
            assertThat(lastEvent().kind()).isEqualTo(EventKind.COMPLEMENT_RECEIVED);
        }

        @Test
        void isAnsweredAfterTheClosingToo() {
            bench.clock.set(Bench.CLOSES);
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            bench.clock.advance(Duration.ofDays(3));

            assertThat(complements.answer(dossier.id(), "", Bench.APPLICANT).status())
                    .isEqualTo(DossierStatus.FILED);
            assertThat(received).hasSize(1);
        }

        @Test
        void asksForNothingMoreOnceItIsAnswered() {
            completeness.requestComplement(
                    reference, new ComplementRequest("Voyez.", List.of("badgePooling"), List.of()), "", SOPHIE);
            Dossier answered = complements.answer(dossier.id(), "Rien à changer.", Bench.APPLICANT);

            assertThat(new OpenRequests(new MemoryComplements(bench.tables)).of(reference))
                    .isEmpty();
            Complement kept = completeness.complementsOf(reference).get(0);
            assertThat(complements.progress(answered, kept)).singleElement().satisfies(progress -> {
                assertThat(progress.state()).isEqualTo(PartProgress.State.TO_DO);
                assertThat(progress.answer()).isEqualTo("Oui, régulièrement");
            });
        }

        @Test
        void isAskedForAndAnsweredAgain() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            complements.answer(dossier.id(), "Une.", Bench.APPLICANT);
            completeness.requestComplement(reference, ComplementRequest.ofAll("La bonne !"), "", SOPHIE);
            complements.answer(dossier.id(), "Deux.", Bench.APPLICANT);

            assertThat(completeness.complementsOf(reference))
                    .extracting(Complement::answer)
                    .containsExactly("Une.", "Deux.");
        }

        @Test
        void isNotAnsweredWhereNoneIsAskedFor() {
            assertThatThrownBy(() -> complements.answer(dossier.id(), "Voici.", Bench.APPLICANT))
                    .hasMessage("dossier.filing.notEditable");
            assertThat(received).isEmpty();
            assertThat(bench.now(dossier)).isEqualTo(dossier);
        }

        @Test
        void takesAMessageUpToItsLimit() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            DomainException refused = catchThrowableOfType(
                    DomainException.class, () -> complements.answer(dossier.id(), "é".repeat(3501), Bench.APPLICANT));

            assertThat(refused.key()).isEqualTo("completeness.complement.answerTooLong");
            assertThat(refused.field()).isEqualTo("message");
            assertThat(refused.args()).containsExactly(3500, 3501);
            assertThat(status()).isEqualTo(DossierStatus.COMPLEMENT_REQUESTED);
            assertThat(received).isEmpty();

            complements.answer(dossier.id(), "é".repeat(3500), Bench.APPLICANT);
            assertThat(received).hasSize(1);
        }

        /** A browser posts a line break as two characters and counts it as one. */
        @Test
        void keepsAMessageWithoutControlCharacters() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);

            complements.answer(dossier.id(), "La\u0000 voici.\r\n" + "é".repeat(3490), Bench.APPLICANT);

            assertThat(lastEvent().detail()).isEqualTo("La voici.\n" + "é".repeat(3490));
        }

        @Test
        void thatDoesNotComeClosesTheDossier() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            completeness.closeWithoutFollowUp(reference);

            assertThat(status()).isEqualTo(DossierStatus.CLOSED);
            assertThat(bench.now(dossier).place()).isNull();
            assertThat(lastEvent().kind()).isEqualTo(EventKind.CLOSED);
            assertThat(lastEvent().actorKind()).isEqualTo(Actor.Kind.SYSTEM);
            assertThatThrownBy(() -> complements.answer(dossier.id(), "Trop tard ?", Bench.APPLICANT))
                    .hasMessage("dossier.filing.notEditable");
            assertThat(received).isEmpty();
        }

        @Test
        void thatCameKeepsTheDossierFromBeingClosed() {
            completeness.requestComplement(reference, ComplementRequest.ofAll("La délibération."), "", SOPHIE);
            complements.answer(dossier.id(), "", Bench.APPLICANT);

            assertThatThrownBy(() -> completeness.closeWithoutFollowUp(reference))
                    .hasMessage("dossier.transition");
            assertThat(status()).isEqualTo(DossierStatus.FILED);
        }
    }

    private DossierStatus status() {
        return bench.now(dossier).status();
    }

    private DossierEvent lastEvent() {
        List<DossierEvent> events = bench.timeline.of(dossier.id());
        return events.get(events.size() - 1);
    }
}
