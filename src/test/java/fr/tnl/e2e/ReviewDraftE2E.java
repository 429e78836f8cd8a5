package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewDraft;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A juror saves half a review and goes on with it elsewhere; whatever fails, what was typed is still there. */
class ReviewDraftE2E extends BrowserTest {

    private static final String OPINION = "Avis d’ensemble";
    private static final String DATA = "Note – Données";
    private static final String STRATEGY = "Note – Stratégie";
    private static final String SAVED = "Évaluation enregistrée";

    private List<Review> open;

    @BeforeAll
    void aDossierIsUnderReview() {
        String reference = String.valueOf(file(Track.LABEL, "COMMUNE-67482").reference());
        ProcessEngine engine = bean(ProcessEngine.class);
        await().atMost(PATIENCE).until(() -> checkOf(engine, reference).isPresent());
        engine.getIdentityService().setAuthentication("secretariat", List.of("secretariat"));
        String check = checkOf(engine, reference).orElseThrow().getId();
        engine.getTaskService().claim(check, "secretariat");
        engine.getFormService().submitTaskForm(check, Map.of("completenessOutcome", "COMPLETE"));
        engine.getIdentityService().clearAuthentication();
        product.moveClockTo(bean(Campaigns.class).get(EDITION).closesAt().plusSeconds(5));
        await().atMost(PATIENCE).until(() -> reviews(reference).size() == 3);
        open = reviews(reference);
    }

    @BeforeEach
    void nothingIsTyped() {
        for (Review review : open) {
            draft(review).ifPresent(draft -> {
                Map<String, String> cleared = new HashMap<>();
                draft.texts().keySet().forEach(field -> cleared.put(field, ""));
                bean(ReviewDrafts.class).save(review.id(), juror(review), cleared, draft.version());
            });
        }
    }

    @Test
    void isContinuedInAnotherBrowserAndGiven() {
        Review review = open.get(0);
        Tasklist office = review(newContext(), review);
        office.fill(STRATEGY, "7").fill(DATA, "12").fill(OPINION, "Un début d’avis.");
        save(office);
        assertThat(office.page().getByText(SAVED)).isVisible();
        assertThat(office.page()
                        .evaluate("Object.keys(localStorage).filter(k => k.startsWith('camunda-form:')).length"))
                .as("what is on the server is not kept in the browser too")
                .isEqualTo(0);

        Tasklist home = review(newContext(), review);
        assertThat(field(home, STRATEGY)).hasValue("7");
        assertThat(field(home, DATA)).hasValue("12");
        assertThat(field(home, OPINION)).hasValue("Un début d’avis.");
        assertThat(home.form().getByText("vous reprenez ce que vous avez enregistré le"))
                .isVisible();
        Screenshots.tall(home.page(), "tasklist-review-resumed");

        for (String axis : List.of("Pratiques", "Logiciels", "Communication", "Données")) {
            home.fill("Note – " + axis, "6");
        }
        home.complete();

        await().atMost(PATIENCE).until(() -> now(review).state() == ReviewState.SUBMITTED);
        assertThat(now(review).comment()).isEqualTo("Un début d’avis.");
        assertThat(bean(ReviewDrafts.class).find(review.id(), juror(review))).isEmpty();
    }

    @Test
    void isNotLostWhereTheServerIsDownAtTheSave() {
        Review review = open.get(1);
        BrowserContext context = newContext();
        Tasklist juror = review(context, review);
        juror.fill(OPINION, "Écrit dans le train.");
        context.setOffline(true);
        save(juror);

        assertThat(juror.page().getByText("Pas encore enregistrée sur le serveur"))
                .isVisible();
        assertThat(juror.page().getByText("votre saisie reste dans ce navigateur"))
                .isVisible();
        assertThat(draft(review)).isEmpty();
        Screenshots.take(juror.page(), "tasklist-review-not-saved");

        context.setOffline(false);
        assertThat(juror.page().getByText(SAVED)).isVisible();
        assertThat(juror.page().getByText("Pas encore enregistrée sur le serveur"))
                .hasCount(0);
        assertThat(draft(review).orElseThrow().texts()).containsEntry("overallComment", "Écrit dans le train.");
    }

    @Test
    void isSentWhenTheTaskIsOpenedAgain() {
        Review review = open.get(1);
        BrowserContext context = newContext();
        Tasklist before = review(context, review);
        before.fill(OPINION, "Écrit hors ligne.");
        context.setOffline(true);
        save(before);
        assertThat(before.page().getByText("Pas encore enregistrée sur le serveur"))
                .isVisible();
        context.setOffline(false);

        before.reload();

        assertThat(before.page().locator(".fjs-form").getByLabel(OPINION)).hasValue("Écrit hors ligne.");
        await().atMost(PATIENCE).until(() -> draft(review)
                .map(ReviewDraft::texts)
                .filter(texts -> "Écrit hors ligne.".equals(texts.get("overallComment")))
                .isPresent());
    }

    @Test
    void asksWhichOfTwoVersionsIsToStay() {
        Review review = open.get(2);
        Tasklist first = review(newContext(), review);
        Tasklist second = review(newContext(), review);
        first.fill(OPINION, "La version du bureau.");
        save(first);
        assertThat(first.page().getByText(SAVED)).isVisible();

        second.fill(OPINION, "La version de la maison.");
        save(second);
        Locator question = second.page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("Deux versions de cette évaluation");
        Screenshots.take(second.page(), "tasklist-review-two-versions");
        assertThat(draft(review).orElseThrow().texts()).containsEntry("overallComment", "La version du bureau.");
        press(second.page(), "Garder ce que je vois");
        assertThat(second.page().getByText(SAVED)).isVisible();
        assertThat(draft(review).orElseThrow().texts()).containsEntry("overallComment", "La version de la maison.");

        first.fill(OPINION, "Une version de trop.");
        save(first);
        assertThat(first.page().getByRole(AriaRole.DIALOG)).isVisible();
        press(first.page(), "Reprendre l’autre version");
        assertThat(first.page().locator(".fjs-form").getByLabel(OPINION)).hasValue("La version de la maison.");
    }

    @Test
    void keepsTheScoresOfWhoThinksOfSteppingBack() {
        Review review = open.get(2);
        Tasklist juror = review(newContext(), review);
        juror.fill(STRATEGY, "3");
        save(juror);
        assertThat(juror.page().getByText(SAVED)).isVisible();
        juror.tick("Je me déporte");
        save(juror);
        await().atMost(PATIENCE).until(() -> draft(review).orElseThrow().texts().containsKey("recused"));

        assertThat(draft(review).orElseThrow().texts()).containsEntry("score_strategy", "3");
    }

    private static void save(Tasklist tasklist) {
        press(tasklist.page(), "Enregistrer");
    }

    private Tasklist review(BrowserContext context, Review review) {
        Page page = context.newPage();
        Tasklist tasklist = Tasklist.open(page, product.address(), juror(review));
        return tasklist.await("Mes tâches", "Strasbourg").choose("Évaluer le dossier – Strasbourg");
    }

    private static Locator field(Tasklist tasklist, String label) {
        return tasklist.form().getByLabel(label).first();
    }

    private Optional<ReviewDraft> draft(Review review) {
        return bean(ReviewDrafts.class).find(review.id(), juror(review));
    }

    private Review now(Review review) {
        return bean(Reviews.class).get(review.id());
    }

    private List<Review> reviews(String reference) {
        return bean(Reviews.class).of(new DossierReference(reference));
    }

    private static String juror(Review review) {
        return Objects.requireNonNull(review.juror());
    }

    private static Optional<Task> checkOf(ProcessEngine engine, String reference) {
        return Optional.ofNullable(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_checkCompleteness")
                .singleResult());
    }
}
