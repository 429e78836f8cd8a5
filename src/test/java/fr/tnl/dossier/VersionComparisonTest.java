package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.VersionComparison.AnswerChange;
import fr.tnl.dossier.VersionComparison.DocumentChange;
import fr.tnl.questionnaire.AnswerRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionComparisonTest {

    private static final Document CHARTER = document("charter", "charte.pdf");
    private static final Document NEW_CHARTER = document("charter", "charte.pdf");
    private static final Document OTHER = document("other", "photo.png");

    @Test
    void tellsAnAnswerThatReadsOtherwise() {
        assertThat(VersionComparison.answers(
                        List.of(row("a", "Oui"), row("b", "3")), List.of(row("a", "Non"), row("b", "3"))))
                .containsExactly(new AnswerChange("Axe 1", "Question a", "Oui", "Non"));
    }

    @Test
    void tellsAQuestionThatIsAskedOnlyNowAndOneThatIsNoLonger() {
        assertThat(VersionComparison.answers(
                        List.of(row("gone", "Oui"), row("a", "1")), List.of(row("new", "Non"), row("a", "2"))))
                .containsExactly(
                        new AnswerChange("Axe 1", "Question new", null, "Non"),
                        new AnswerChange("Axe 1", "Question a", "1", "2"),
                        new AnswerChange("Axe 1", "Question gone", "Oui", null));
    }

    @Test
    void tellsNothingOfWhatStayed() {
        assertThat(VersionComparison.answers(List.of(row("a", "Oui")), List.of(row("a", "Oui"))))
                .isEmpty();
        assertThat(VersionComparison.documents(List.of(OTHER), List.of(OTHER), Document::place))
                .isEmpty();
    }

    @Test
    void putsADocumentThatWasReplacedBesideTheOldOneEvenUnderTheSameName() {
        assertThat(VersionComparison.documents(List.of(CHARTER, OTHER), List.of(OTHER, NEW_CHARTER), Document::place))
                .containsExactly(new DocumentChange("charter", List.of(CHARTER), List.of(NEW_CHARTER)));
    }

    @Test
    void tellsWhatWasAddedAndWhatWasTakenOut() {
        assertThat(VersionComparison.documents(List.of(CHARTER), List.of(OTHER), Document::place))
                .containsExactly(
                        new DocumentChange("charter", List.of(CHARTER), List.of()),
                        new DocumentChange("other", List.of(), List.of(OTHER)));
    }

    private static AnswerRow row(String key, String answer) {
        return new AnswerRow("Axe 1", null, key, "Question " + key, answer, true);
    }

    private static Document document(String place, String name) {
        return new Document(
                UUID.randomUUID(),
                UUID.randomUUID(),
                place,
                name,
                "application/pdf",
                1,
                "0",
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
