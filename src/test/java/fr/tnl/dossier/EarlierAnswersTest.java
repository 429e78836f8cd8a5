package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.EarlierAnswers.Left;
import fr.tnl.dossier.EarlierAnswers.TakeOver;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldType;
import fr.tnl.questionnaire.Form;
import fr.tnl.shared.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierAnswersTest {

    private static final String TECHNICAL = "dsi@rennes.example";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void fillAnEmptyDraft() {
        Dossier earlier = earlier("2025", DossierStatus.AWARDED);
        Map<String, Object> then = bench.applications.latest(earlier).answers().values();
        Dossier draft = bench.empty();
        assertThat(bench.earlierAnswers.preview(draft, TECHNICAL).taken()).hasSameSizeAs(then.keySet());
        assertThat(bench.drafts.answers(draft).values()).isEmpty();

        TakeOver taken = bench.earlierAnswers.take(draft.id(), "DSI@rennes.example");

        assertThat(taken.left()).isEmpty();
        assertThat(bench.drafts.answers(draft).values()).isEqualTo(then);
        assertThat(bench.timeline.of(draft.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.ANSWERS_TAKEN_OVER);
            assertThat(event.detail()).isEqualTo("TNL-2025-0001");
        });
        assertThat(bench.documents.of(draft.id())).isEmpty();
    }

    @Test
    void neverOverwriteWhatTheDraftHas() {
        earlier("2025", DossierStatus.NOT_AWARDED);
        Dossier draft = bench.empty();
        Field question = choice(bench.drafts.form(draft));
        String other = question.choices().options().get(1).value();
        answer(draft, question.key(), other);

        TakeOver taken = bench.earlierAnswers.take(draft.id(), TECHNICAL);

        assertThat(bench.drafts.answers(draft).values()).containsEntry(question.key(), other);
        assertThat(taken.left()).containsExactly(new Left(question.label(), "dossier.earlier.given"));
        TakeOver again = bench.earlierAnswers.take(draft.id(), TECHNICAL);
        assertThat(again.taken()).isEmpty();
        assertThat(bench.story(draft)).containsOnlyOnce(EventKind.ANSWERS_TAKEN_OVER);
    }

    @Test
    void leaveWhatTheQuestionnaireOfTodayDoesNotTake() {
        Dossier earlier = earlier("2025", DossierStatus.AWARDED);
        FiledVersion version = bench.applications.latest(earlier);
        Field question = choice(version.form());
        String chosen = String.valueOf(version.answers().values().get(question.key()));
        Form then = Form.parse(
                "then",
                version.form()
                        .source()
                        .replace("\"" + chosen + "\"", "\"" + chosen + "-then\"")
                        .replace("points." + chosen, "points." + chosen + "-then"));
        Map<String, Object> answers = new java.util.HashMap<>(Map.of(question.key(), chosen + "-then"));
        refile(earlier, then, answers);

        TakeOver taken = bench.earlierAnswers.take(bench.empty().id(), TECHNICAL);

        assertThat(taken.taken()).isEmpty();
        assertThat(taken.left()).containsExactly(new Left(question.label(), "dossier.earlier.option"));
    }

    @Test
    void leaveQuestionsThatAreNoLongerAsked() {
        Dossier earlier = earlier("2025", DossierStatus.AWARDED);
        FiledVersion version = bench.applications.latest(earlier);
        Field question = choice(version.form());
        Form then = Form.parse("then", version.form().source().replace("\"" + question.key() + "\"", "\"gone\""));
        refile(earlier, then, Map.of("gone", version.answers().values().get(question.key())));

        TakeOver taken = bench.earlierAnswers.preview(bench.empty(), TECHNICAL);

        assertThat(taken.left()).containsExactly(new Left(question.label(), "dossier.earlier.gone"));
    }

    /** Anybody can begin a draft in the name of an authority. */
    @Test
    void areForThoseAloneWhoCarriedThatDossier() {
        earlier("2025", DossierStatus.AWARDED);
        Dossier draft = bench.empty();

        assertThat(bench.earlierAnswers.find(draft, "new@rennes.example")).isEmpty();
        assertThat(bench.earlierAnswers.find(draft, "")).isEmpty();
        assertThatThrownBy(() -> bench.earlierAnswers.take(draft.id(), "new@rennes.example"))
                .hasMessage("dossier.earlier.none");
        assertThat(bench.drafts.answers(draft).values()).isEmpty();
    }

    @Test
    void areForANewContactToWhomTheyWereOpenedAndForNobodyElseOfTheDraft() {
        Dossier earlier = earlier("2025", DossierStatus.AWARDED);
        Dossier draft = carriedBy("new@rennes.example", "other@rennes.example");

        for (int press = 0; press < 2; press++) {
            bench.earlierReleases.release(
                    earlier.requireReference(), draft.id(), "NEW@rennes.example", Actor.staff("secretariat"));
        }

        assertThat(bench.earlierAnswers.find(draft, "new@rennes.example")).contains(earlier);
        assertThat(bench.earlierAnswers.find(draft, "other@rennes.example")).isEmpty();
        assertThat(bench.earlierReleases.newcomers(earlier))
                .extracting(EarlierReleases.Newcomer::released)
                .containsExactly(true, false);
        assertThat(bench.timeline.of(draft.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.ANSWERS_RELEASED);
            assertThat(event.actor()).isEqualTo("secretariat");
        });
        assertThat(bench.story(draft)).containsOnlyOnce(EventKind.ANSWERS_RELEASED);
        assertThat(bench.story(earlier)).containsOnlyOnce(EventKind.ANSWERS_RELEASED);
        assertThat(bench.timeline.of(earlier.id())).last().satisfies(event -> assertThat(event.detail())
                .doesNotContain("rennes.example"));
    }

    @Test
    void areOpenedToTheContactsOfADraftAlone() {
        Dossier earlier = earlier("2025", DossierStatus.AWARDED);
        Dossier draft = carriedBy("new@rennes.example", TECHNICAL);

        assertThat(bench.earlierReleases.newcomers(earlier))
                .extracting(newcomer -> newcomer.contact().email())
                .containsExactly("new@rennes.example");
        assertThatThrownBy(() -> bench.earlierReleases.release(
                        earlier.requireReference(), draft.id(), "gone@rennes.example", Actor.staff("secretariat")))
                .hasMessage("dossier.earlier.overtaken");
    }

    @Test
    void comeFromAnEarlierEditionAlone() {
        earlier("2027", DossierStatus.AWARDED);

        assertThat(bench.earlierAnswers.find(bench.empty(), TECHNICAL)).isEmpty();
    }

    @Test
    void comeFromTheSameTrackAlone() {
        earlier("2025", DossierStatus.AWARDED);
        Dossier onTheOtherTrack = bench.drafts.start(
                new StartRequest(Bench.EDITION, Track.LABEL, Bench.RENNES, Bench.elected(), Bench.technical(), true));

        assertThat(bench.earlierAnswers.find(onTheOtherTrack, TECHNICAL)).isEmpty();
    }

    @Test
    void preferALaureate() {
        Dossier laureate = earlier("2024", DossierStatus.AWARDED);
        earlier("2025", DossierStatus.NOT_AWARDED);

        assertThat(bench.earlierAnswers.find(bench.empty(), TECHNICAL)).contains(laureate);
    }

    @Test
    void areNoLongerTakenOnceTheDossierIsFiled() {
        earlier("2025", DossierStatus.AWARDED);
        Dossier filed = bench.filed();

        assertThat(bench.earlierAnswers.find(filed, TECHNICAL)).isEmpty();
    }

    private Dossier carriedBy(String elected, String technical) {
        return bench.drafts.start(new StartRequest(
                Bench.EDITION,
                Track.BADGE,
                Bench.RENNES,
                new Contact(ContactRole.ELECTED, "Nadia Bel", "", elected, ""),
                new Contact(ContactRole.TECHNICAL, "Omar Diop", "", technical, ""),
                true));
    }

    /** As if it had been filed in that edition. */
    private Dossier earlier(String edition, DossierStatus status) {
        Dossier now = bench.at(status);
        return bench.repository.save(changed(now, edition, now.filedVersions()));
    }

    private void refile(Dossier earlier, Form form, Map<String, Object> answers) {
        bench.answerBook.file(
                earlier,
                2,
                form,
                Facts.NONE,
                bench.answerBook.check(form, Facts.NONE, answers, fr.tnl.questionnaire.Stage.DRAFT),
                List.of());
        bench.repository.save(changed(bench.now(earlier), earlier.edition(), 2));
    }

    private static Dossier changed(Dossier dossier, String edition, int versions) {
        return new Dossier(
                dossier.id(),
                "TNL-" + edition + "-0001",
                edition,
                dossier.track(),
                dossier.authorityId(),
                dossier.authorityName(),
                dossier.status(),
                dossier.shownStatus(),
                null,
                versions,
                dossier.createdAt(),
                dossier.updatedAt(),
                dossier.filedAt(),
                Set.copyOf(dossier.contacts()),
                dossier.version());
    }

    private static Field choice(Form form) {
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.RADIO || field.type() == FieldType.SELECT)
                .findFirst()
                .orElseThrow();
    }

    private void answer(Dossier draft, String key, String value) {
        bench.answers.save(draft.id(), AnswerEdit.ofQuestion(key, List.of(value), List.of()), Bench.APPLICANT);
    }
}
