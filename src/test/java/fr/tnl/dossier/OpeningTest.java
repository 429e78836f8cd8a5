package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.Answering;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private static final DossierPart POOLING =
            new DossierPart(DossierPart.Kind.QUESTION, "badgePooling", "Stratégie", "Partagez-vous ?");
    private static final DossierPart LETTER = new DossierPart(DossierPart.Kind.DOCUMENT, "commitment", "", "Lettre");

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier asked;
    private Document letter;

    @BeforeEach
    void aDossierIsIncomplete() {
        bench = new Bench(folder);
        bench.required.add(Bench.required("commitment"));
        Dossier draft = bench.ready();
        letter = bench.drafts.addDocument(draft.id(), "commitment", "lettre.pdf", pdf("lettre"), Bench.APPLICANT);
        asked = bench.at(draft, DossierStatus.COMPLEMENT_REQUESTED);
    }

    @Nested
    class UntilTheClosing {

        @Test
        void isOfEverythingWhateverIsAskedFor() {
            bench.wanted.add(POOLING);

            assertThat(bench.drafts.opening(asked)).isEqualTo(Opening.EVERYTHING);
            assertThat(answer("badgeCommitment", "no", "yes").isWhole()).isTrue();
            bench.drafts.addDocument(asked.id(), Document.OTHER, "annexe.pdf", pdf("annexe"), Bench.APPLICANT);
            assertThat(refiled().answers().values()).containsEntry("badgeCommitment", "no");
        }
    }

    @Nested
    class AfterTheClosing {

        @BeforeEach
        void filingIsClosed() {
            bench.clock.set(Bench.CLOSES.plusSeconds(1));
        }

        @Test
        void isOfEverythingWhereWordsAloneAsk() {
            assertThat(bench.drafts.opening(asked).limited()).isFalse();
            assertThat(answer("badgeCommitment", "no", "yes").isWhole()).isTrue();
        }

        @Test
        void takesTheAnswersThatAreAskedForAndNoOthers() {
            bench.wanted.add(POOLING);

            assertThat(answer("badgePooling", "no", "yes").isWhole()).isTrue();
            SavedAnswers refused = answer("badgeCommitment", "no", "yes");

            assertThat(refused.isWhole()).isFalse();
            assertThat(refused.closed()).extracting(Field::key).containsExactly("badgeCommitment");
            assertThat(bench.drafts.answers(asked).values())
                    .containsEntry("badgePooling", "no")
                    .containsEntry("badgeCommitment", "yes");
        }

        @Test
        void takesTheRestOfAPageThatWasShownBefore() {
            bench.wanted.add(POOLING);
            Group section = bench.sections(asked).get(0);

            SavedAnswers saved = new Answering(bench.drafts, bench.answers)
                    .save(asked, section, Map.of("badgePooling", List.of("partly"), "badgeCommitment", List.of("no")));

            assertThat(saved.closed()).extracting(Field::key).containsExactly("badgeCommitment");
            assertThat(bench.drafts.answers(asked).values())
                    .containsEntry("badgePooling", "partly")
                    .containsEntry("badgeCommitment", "yes");
        }

        @Test
        void saysNothingOfAnAnswerThatIsNotOpenAndStaysTheSame() {
            bench.wanted.add(POOLING);

            assertThat(answer("badgeCommitment", "yes", "yes").isWhole()).isTrue();
            assertThat(answer("badgeCommitment", "yes", "").isWhole()).isTrue();
        }

        @Test
        void takesDocumentsAtThePlacesThatAreAskedForAndNoOthers() {
            bench.wanted.add(LETTER);

            bench.drafts.addDocument(asked.id(), "commitment", "signee.pdf", pdf("signée"), Bench.APPLICANT);
            bench.drafts.removeDocument(asked.id(), letter.id(), Bench.APPLICANT);

            assertThatThrownBy(() ->
                            bench.drafts.addDocument(asked.id(), Document.OTHER, "a.pdf", pdf("a"), Bench.APPLICANT))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("dossier.complement.placeClosed");
            assertThat(bench.drafts.documents(asked))
                    .extracting(Document::fileName)
                    .containsExactly("signee.pdf");
        }

        @Test
        void takesNoDocumentAwayThatIsNotAskedFor() {
            bench.wanted.add(POOLING);

            assertThatThrownBy(() -> bench.drafts.removeDocument(asked.id(), letter.id(), Bench.APPLICANT))
                    .hasMessage("dossier.complement.placeClosed");
            assertThat(bench.drafts.documents(asked)).containsExactly(letter);
        }

        @Test
        void letsFileWithWhatHasBecomeMissingElsewhere() {
            bench.wanted.add(POOLING);
            bench.required.add(Bench.required("software-inventory"));

            assertThat(bench.drafts.readiness(asked).isReady()).isTrue();
            bench.wanted.add(new DossierPart(DossierPart.Kind.DOCUMENT, "software-inventory", "", "Inventaire"));
            assertThat(bench.drafts.readiness(asked).documents()).hasSize(1);
        }

        @Test
        void letsNothingFileWithoutAnAnswerThatIsAskedFor() {
            bench.wanted.add(POOLING);
            bench.answers.save(
                    asked.id(), AnswerEdit.ofQuestion("badgePooling", List.of(), List.of("yes")), Bench.APPLICANT);

            assertThatThrownBy(OpeningTest.this::refiled).hasMessage("dossier.filing.incomplete");
        }
    }

    @Test
    void filesNothingAlongTheWayThatWasChangedBeforeTheClosingAndIsNotAskedFor() {
        bench.wanted.add(POOLING);
        answer("badgeCommitment", "no", "yes");
        bench.drafts.removeDocument(asked.id(), letter.id(), Bench.APPLICANT);
        bench.drafts.addDocument(asked.id(), Document.OTHER, "annexe.pdf", pdf("annexe"), Bench.APPLICANT);
        bench.clock.set(Bench.CLOSES.plusSeconds(1));
        assertThat(bench.applications.hasUnfiledChanges(asked)).isFalse();
        answer("badgePooling", "no", "yes");

        FiledVersion filed = refiled();

        assertThat(filed.answers().values())
                .containsEntry("badgePooling", "no")
                .containsEntry("badgeCommitment", "yes");
        assertThat(filed.documentIds()).containsExactly(letter.id());
        assertThat(bench.applications.hasUnfiledChanges(bench.now(asked))).isFalse();
    }

    @Test
    void isOfAQuestionThatOnlyAnOpenAnswerMakesAppear() {
        Form form = Form.parse(
                "form",
                """
                {"components": [{"type": "group", "id": "g", "label": "G", "components": [
                  {"type": "checkbox", "id": "a", "key": "published", "label": "Publiez-vous ?"},
                  {"type": "textfield", "id": "b", "key": "where", "label": "Où ?",
                   "conditional": {"hide": "=not(published)"}},
                  {"type": "textfield", "id": "c", "key": "story", "label": "Racontez."}]}]}
                """);
        Visibility filed =
                Visibility.of(form, Map.of(), Facts.NONE, (condition, context) -> !(Boolean) context.get("published"));

        Opening opening = Opening.of(
                List.of(new DossierPart(DossierPart.Kind.QUESTION, "published", "G", "Publiez-vous ?")), form, filed);

        assertThat(opening.opensQuestion("published")).isTrue();
        assertThat(opening.opensQuestion("where")).isTrue();
        assertThat(opening.opensQuestion("story")).isFalse();
        assertThat(opening.opensPlace(Document.OTHER)).isFalse();
    }

    private SavedAnswers answer(String key, String answer, String known) {
        return bench.answers.save(
                asked.id(), AnswerEdit.ofQuestion(key, List.of(answer), List.of(known)), Bench.APPLICANT);
    }

    private FiledVersion refiled() {
        return bench.applications.latest(
                bench.applications.refile(asked.id(), EventKind.COMPLEMENT_RECEIVED, Bench.APPLICANT, ""));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }
}
