package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Entered;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import fr.tnl.testing.Answering;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftAnswersTest {

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier draft;
    private Group section;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        draft = bench.empty();
        section = bench.sections(draft).get(0);
    }

    @Test
    void keepsWhatIsRightAndTellsWhatIsWrong() {
        Answers checked = save(Map.of("badgeCommitment", List.of("yes"), "badgePooling", List.of("perhaps")));

        assertThat(checked.errors()).extracting(FieldError::field).containsExactly("badgePooling");
        assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "yes"));
    }

    @Test
    void leavesAnAnswerAsItWasWhereTheNewOneIsWrong() {
        save(Map.of("badgeCommitment", List.of("no"), "badgePooling", List.of("partly")));
        save(Map.of("badgeCommitment", List.of("yes"), "badgePooling", List.of("perhaps")));

        assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "yes", "badgePooling", "partly"));
    }

    @Test
    void forgetsAnAnswerThatIsTakenBack() {
        save(Map.of("badgeCommitment", List.of("no"), "badgePooling", List.of("partly")));
        save(Map.of("badgePooling", List.of("partly")));

        assertThat(saved()).isEqualTo(Map.of("badgePooling", "partly"));
    }

    @Test
    void leavesTheOtherSectionsAlone() {
        save(Map.of("badgeCommitment", List.of("no")));
        Group second = bench.sections(draft).get(1);
        bench.save(draft, second, Map.of("badgeFormats", List.of("yes"), "badgeCommitment", List.of("yes")));

        assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "no", "badgeFormats", "yes"));
    }

    @Test
    void tellsAForeignNameUnlessItIsKnownToBeNoAnswer() {
        Map<String, List<String>> posted = Map.of("badgeCommitment", List.of("no"), "_csrf", List.of("x"));

        assertThat(save(posted).errors()).extracting(FieldError::key).containsExactly("questionnaire.answer.foreign");
        assertThat(new Answering(bench.drafts, bench.answers)
                        .save(draft, section, posted, Set.of("_csrf"))
                        .isWhole())
                .isTrue();
        assertThat(saved()).containsOnlyKeys("badgeCommitment");
    }

    @Test
    void isTriedWithoutBeingDone() {
        Answers tried = bench.answers.tryOut(draft, edit(Map.of("badgeCommitment", List.of("perhaps")), Map.of()));

        assertThat(tried.errors()).hasSize(1);
        assertThat(saved()).isEmpty();
    }

    @Test
    void movesTheDateOfTheLastChangeWhereSomethingChanged() {
        Instant begun = bench.now(draft).updatedAt();
        bench.clock.advance(Duration.ofHours(1));
        save(Map.of());
        assertThat(bench.now(draft).updatedAt()).isEqualTo(begun);

        save(Map.of("badgeCommitment", List.of("no")));

        assertThat(bench.now(draft).updatedAt()).isEqualTo(bench.clock.instant());
    }

    @Test
    void goesOnInADraftAfterTheClosing() {
        bench.clock.set(Bench.CLOSES.plusSeconds(1));

        assertThat(save(Map.of("badgeCommitment", List.of("no"))).isValid()).isTrue();
    }

    private Answers save(Map<String, List<String>> posted) {
        return new Answering(bench.drafts, bench.answers)
                .save(draft, section, posted)
                .checked();
    }

    private Map<String, Object> saved() {
        return bench.drafts.answers(draft).values();
    }

    @Nested
    class FromTwoPlaces {

        @Test
        void keepsTheChangesOfBothWhereTheyAnsweredDifferentQuestions() {
            save(Map.of("badgeCommitment", List.of("no"), "badgePooling", List.of("partly")));
            Map<String, List<String>> seen = known();

            assertThat(by(
                                    Bench.elected(),
                                    edit(
                                            Map.of(
                                                    "badgeCommitment",
                                                    List.of("yes"),
                                                    "badgePooling",
                                                    List.of("partly")),
                                            seen))
                            .isWhole())
                    .isTrue();
            assertThat(by(
                                    Bench.technical(),
                                    edit(
                                            Map.of("badgeCommitment", List.of("no"), "badgePooling", List.of("yes")),
                                            seen))
                            .isWhole())
                    .isTrue();

            assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "yes", "badgePooling", "yes"));
        }

        @Test
        void leavesTheAnswerThatCameFirstAndTellsWhoseItIs() {
            Map<String, List<String>> seen = known();
            by(Bench.elected(), edit(Map.of("badgeCommitment", List.of("yes")), seen));
            bench.clock.advance(Duration.ofMinutes(5));
            SavedAnswers second = by(
                    Bench.technical(),
                    edit(Map.of("badgeCommitment", List.of("no"), "badgePooling", List.of("yes")), seen));

            assertThat(second.isWhole()).isFalse();
            assertThat(second.conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.field().key()).isEqualTo("badgeCommitment");
                assertThat(conflict.saved()).containsExactly("yes");
                assertThat(conflict.by()).isEqualTo(Bench.elected().name());
                assertThat(conflict.at()).isEqualTo(bench.clock.instant().minus(Duration.ofMinutes(5)));
            });
            assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "yes", "badgePooling", "yes"));
        }

        @Test
        void takesTheOtherAnswerOnceThePersonKnowsOfTheFirst() {
            by(Bench.elected(), edit(Map.of("badgeCommitment", List.of("yes")), Map.of()));

            assertThat(by(Bench.technical(), edit(Map.of("badgeCommitment", List.of("no")), known()))
                            .isWhole())
                    .isTrue();
            assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "no"));
        }

        @Test
        void seesNoConflictWhereBothAnsweredTheSame() {
            by(Bench.elected(), edit(Map.of("badgeCommitment", List.of("yes")), Map.of()));

            assertThat(by(Bench.technical(), edit(Map.of("badgeCommitment", List.of("yes")), Map.of()))
                            .isWhole())
                    .isTrue();
        }

        @Test
        void tellsThatTheOtherTookAnAnswerBack() {
            save(Map.of("badgeCommitment", List.of("yes")));
            Map<String, List<String>> seen = known();
            by(Bench.elected(), edit(Map.of(), seen));

            SavedAnswers second = by(Bench.technical(), edit(Map.of("badgeCommitment", List.of("no")), seen));

            assertThat(second.conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.saved()).isEmpty();
                assertThat(conflict.value()).isNull();
            });
            assertThat(saved()).isEmpty();
        }

        @Test
        void takesLineEndsAndBlankEndsForNoChange() {
            Group texts = bench.drafts.form(draft).sections().stream()
                    .filter(one ->
                            one.fields().stream().anyMatch(field -> field.key().equals("badgeEvidence")))
                    .findFirst()
                    .orElseThrow();
            bench.save(draft, texts, Map.of("badgeEvidence", List.of("Une ligne.\nUne autre.")));
            AnswerEdit same = AnswerEdit.ofSection(
                    texts,
                    Map.of("badgeEvidence", List.of(" Une ligne.\r\nUne autre.\r\n")),
                    Map.of("badgeEvidence", List.of("Une ligne.\nUne autre.")),
                    Set.of());

            assertThat(by(Bench.technical(), same).isWhole()).isTrue();
            assertThat(saved()).containsEntry("badgeEvidence", "Une ligne.\nUne autre.");
        }

        private SavedAnswers by(Contact contact, AnswerEdit edit) {
            return bench.answers.save(draft.id(), edit, Actor.applicant(contact.email()));
        }
    }

    @Nested
    class OneAnswer {

        @Test
        void isSavedAndLeavesTheOthersOfItsSection() {
            save(Map.of("badgePooling", List.of("partly")));

            assertThat(one("badgeCommitment", List.of("yes"), List.of()).isWhole())
                    .isTrue();
            assertThat(saved()).isEqualTo(Map.of("badgeCommitment", "yes", "badgePooling", "partly"));
        }

        @Test
        void isTakenBack() {
            one("badgeCommitment", List.of("yes"), List.of());
            one("badgeCommitment", List.of(), List.of("yes"));

            assertThat(saved()).isEmpty();
        }

        @Test
        void isNotSavedWhereItIsNoQuestion() {
            SavedAnswers saved = one("score", List.of("100"), List.of());

            assertThat(saved.checked().errors())
                    .extracting(FieldError::key)
                    .containsExactly("questionnaire.answer.foreign");
            assertThat(saved()).isEmpty();
        }

        private SavedAnswers one(String key, List<String> entered, List<String> known) {
            return bench.answers.save(draft.id(), AnswerEdit.ofQuestion(key, entered, known), Bench.APPLICANT);
        }
    }

    private AnswerEdit edit(Map<String, List<String>> entered, Map<String, List<String>> known) {
        return AnswerEdit.ofSection(section, entered, known, Set.of());
    }

    private Map<String, List<String>> known() {
        return Entered.of(saved());
    }
}
