package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.process.testing.Given;
import fr.tnl.review.Departure;
import fr.tnl.review.JuryBench;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/**
 * A campaign of twelve dossiers before a jury of six, four of whom are tied to applicants: somebody recuses, somebody lets
 * a date pass, three diverge, the presidency decides otherwise than proposed and reopens a decision, and the published
 * palmarès is corrected. What people do is done in Chromium; what they would do the same way many times over, in their
 * name.
 */
class JuryCampaignE2E extends BrowserTest {

    private static final Map<String, String> APPLICANTS = new LinkedHashMap<>();

    static {
        APPLICANTS.put("Arles", "COMMUNE-13004");
        APPLICANTS.put("Rennes", "COMMUNE-35238");
        APPLICANTS.put("Échirolles", "COMMUNE-38151");
        APPLICANTS.put("Bretagne", "REGION-53");
        APPLICANTS.put("Strasbourg", "COMMUNE-67482");
        APPLICANTS.put("Toulouse", "COMMUNE-31555");
        APPLICANTS.put("Nantes", "COMMUNE-44109");
        APPLICANTS.put("Lyon", "COMMUNE-69123");
        APPLICANTS.put("Bordeaux", "COMMUNE-33063");
        APPLICANTS.put("Montpellier", "COMMUNE-34172");
        APPLICANTS.put("Lille", "COMMUNE-59350");
        APPLICANTS.put("Nice", "COMMUNE-06088");
    }

    /** Who is tied to whom, as the trial has it; a tie reaches the région around a commune. */
    private static final Map<String, List<String>> TIED = Map.of(
            "Arles", List.of("jury1"),
            "Rennes", List.of("jury2"),
            "Échirolles", List.of("jury4"),
            "Bretagne", List.of("jury2", "jury6"));

    private static final List<String> AXES = List.of(
            "Note – Stratégie", "Note – Pratiques", "Note – Logiciels", "Note – Communication", "Note – Données");

    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();

    @Test
    void goesFromTheFirstReviewToACorrectedPalmares() {
        twelveDossiersComeToTheJury();
        theLoadsAreEvenAndNobodyHasADossierThatTheyAreTiedTo();
        aTiedJurorFindsNoTrace();
        somebodyRecuses();
        threeDivergeAndAFourthIsAsked();
        somebodyLetsTheDatePass();
        theJuryDeliberates();
        thePresidencyDecidesOtherwiseAndReopensADecision();
        twoPeopleSignThePalmares();
        thePalmaresIsProclaimed();
        anErratumCorrectsIt();
    }

    private void twelveDossiersComeToTheJury() {
        APPLICANTS.forEach((name, authority) -> dossiers.put(name, file(Track.LABEL, authority)));
        dossiers.values().forEach(dossier -> {
            await().atMost(PATIENCE)
                    .until(() -> !tasks(dossier, "userTask_checkCompleteness").isEmpty());
            submit(
                    "secretariat",
                    tasks(dossier, "userTask_checkCompleteness").get(0),
                    Map.of("completenessOutcome", "COMPLETE"));
        });
        product.moveClockTo(campaign().closesAt().plusSeconds(5));
        dossiers.values().forEach(dossier -> await().atMost(PATIENCE)
                .until(() -> tasks(dossier, "userTask_assessDossier").size() == 3));
    }

    private void theLoadsAreEvenAndNobodyHasADossierThatTheyAreTiedTo() {
        assertThat(bean(JuryBench.class).loads(EDITION, Sight.FULL).values())
                .extracting(JuryBench.Load::total)
                .hasSize(6)
                .containsOnly(6);
        TIED.forEach((name, tied) ->
                assertThat(reviews(name)).extracting(Review::juror).doesNotContainAnyElementsOf(tied));
        Page office = office("secretariat", "/jury");
        Screenshots.take(office, "jury-loads");
        office.getByText("Équilibrer les charges").click();
        assertThat(office.getByText("Rien à changer")).isVisible();
        Screenshots.take(office, "jury-balance");
    }

    private void aTiedJurorFindsNoTrace() {
        Tasklist bruno = tasklist("jury2");
        bruno.filter("Mes tâches");
        assertThat(bruno.card("Évaluer").first()).isVisible();
        assertThat(bruno.card("Rennes")).hasCount(0);
        Page page = bruno.page();
        page.navigate(product.address() + "/backoffice");
        assertThat(page.getByText("Rennes")).hasCount(0);
        Screenshots.take(page, "jury-home");
        page.navigate(product.address() + "/backoffice/dossiers/" + reference("Rennes"));
        assertThat(page.getByText("Page introuvable")).isVisible();
    }

    private void somebodyRecuses() {
        String first = Objects.requireNonNull(reviews("Toulouse").get(0).juror());
        Tasklist juror = tasklist(first);
        juror.await("Mes tâches", "Évaluer le dossier – Toulouse");
        juror.choose("Évaluer le dossier – Toulouse");
        Screenshots.take(juror.page(), "jury-review");
        juror.tick("Je me déporte").fill("Motif du déport", "Ma sœur dirige le service informatique.");
        Screenshots.take(juror.page(), "jury-recusal");
        juror.complete();

        await().atMost(PATIENCE).untilAsserted(() -> {
            Review review = reviews("Toulouse").get(0);
            assertThat(review.departures())
                    .extracting(Departure::kind, Departure::juror)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Departure.Kind.RECUSED, first));
            assertThat(review.state()).isEqualTo(ReviewState.ASSIGNED);
            assertThat(review.juror()).isNotEqualTo(first);
        });
    }

    private void threeDivergeAndAFourthIsAsked() {
        List<Review> three = reviews("Lyon");
        give(three.get(0), 9);
        give(three.get(1), 5);
        give(three.get(2), 5);
        await().atMost(PATIENCE)
                .until(() ->
                        reviews("Lyon").size() == 4 && reviews("Lyon").get(3).state() == ReviewState.ASSIGNED);
        Review fourth = reviews("Lyon").get(3);
        assertThat(three).extracting(Review::juror).doesNotContain(fourth.juror());

        Tasklist juror = tasklist(Objects.requireNonNull(fourth.juror()));
        juror.await("Mes tâches", "Évaluer le dossier – Lyon");
        juror.choose("Évaluer le dossier – Lyon");
        AXES.forEach(axis -> juror.fill(axis, "6"));
        juror.fill("Avis d’ensemble", "Entre les deux autres avis.").complete();

        await().atMost(PATIENCE).until(() -> status("Lyon") == DossierStatus.IN_DELIBERATION);
        Page page = office("presidence", "/dossiers/" + reference("Lyon"));
        assertThat(page.getByText("divergent").first()).isVisible();
        Screenshots.take(page, "jury-divergent");
    }

    private void somebodyLetsTheDatePass() {
        Review late = reviews("Nantes").get(0);
        dossiers.keySet().forEach(name -> reviews(name).stream()
                .filter(review ->
                        review.state() == ReviewState.ASSIGNED && !review.id().equals(late.id()))
                .forEach(review -> give(review, name.equals("Nice") ? 2 : 7)));

        product.moveClockTo(Objects.requireNonNull(late.dueAt()).plusSeconds(5));

        await().atMost(PATIENCE).untilAsserted(() -> {
            Review review = reviews("Nantes").get(0);
            assertThat(review.departures()).extracting(Departure::kind).containsExactly(Departure.Kind.MISSED);
            assertThat(review.state()).isEqualTo(ReviewState.ASSIGNED);
        });
        Review other = reviews("Nantes").get(0);
        assertThat(other.juror()).isNotEqualTo(late.juror());
        await().atMost(PATIENCE).until(() -> tasks(dossiers.get("Nantes"), "userTask_assessDossier").stream()
                .anyMatch(task -> Objects.equals(task.getAssignee(), other.juror())));
        give(other, 7);
    }

    private void theJuryDeliberates() {
        dossiers.keySet()
                .forEach(name -> await().atMost(PATIENCE).until(() -> status(name) == DossierStatus.IN_DELIBERATION));
        dossiers.forEach((name, dossier) -> {
            if (!name.equals("Lille")) {
                Task task = tasks(dossier, "userTask_deliberate").get(0);
                submit("presidence", task, decision(proposed(task)));
            }
        });
    }

    private void thePresidencyDecidesOtherwiseAndReopensADecision() {
        Level proposed = Level.valueOf(
                proposed(tasks(dossiers.get("Lille"), "userTask_deliberate").get(0)));
        assertThat(proposed).isNotEqualTo(Level.BRONZE);
        Tasklist presidency = tasklist("presidence");
        presidency.await("À prendre en charge", "Délibérer – Lille");
        presidency.choose("Délibérer – Lille").claim().pick("Bronze");
        Screenshots.take(presidency.page(), "jury-other-level");
        presidency
                .fill("Pourquoi un autre niveau que celui du barème\u00A0?", "Des engagements encore à tenir.")
                .fill("Retour du jury à la collectivité", "Une base solide.")
                .complete();
        await().atMost(PATIENCE).until(() -> status("Lille") == DossierStatus.DECIDED);

        Page page = presidency.page();
        page.navigate(product.address() + "/backoffice/dossiers/" + reference("Lille"));
        page.getByText("Rouvrir la décision").first().click();
        page.getByLabel("Pourquoi la rouvrir").fill("Une pièce nous avait échappé.");
        press(page, "Rouvrir");
        assertThat(page.getByText("la délibération reprend dans la Tasklist")).isVisible();
        assertThat(page.getByText("Décisions précédentes")).isVisible();
        Screenshots.take(page, "jury-reopened");
        assertThat(bean(Awards.class).find(now(dossiers.get("Lille")).requireReference()))
                .isEmpty();

        Tasklist again = tasklist("presidence");
        again.await("À prendre en charge", "Délibérer – Lille");
        again.choose("Délibérer – Lille").claim();
        assertThat(again.form().getByText("Une pièce nous avait échappé.")).isVisible();
        again.pick("Bronze")
                .fill("Pourquoi un autre niveau que celui du barème\u00A0?", "La pièce le confirme.")
                .fill("Retour du jury à la collectivité", "Une base solide, à poursuivre.")
                .complete();
        await().atMost(PATIENCE).until(() -> status("Lille") == DossierStatus.DECIDED);
    }

    private void twoPeopleSignThePalmares() {
        Tasklist presidency = tasklist("presidence");
        presidency.await("À prendre en charge", "Arrêter le palmarès");
        presidency.choose("Arrêter le palmarès").claim();
        Screenshots.take(presidency.page(), "palmares-first-signature");
        presidency.pick("Je signe ce palmarès").complete();
        Tasklist secretariat = tasklist("secretariat");
        secretariat.await("À prendre en charge", "Contresigner le palmarès");
        secretariat.choose("Contresigner le palmarès").claim();
        Screenshots.take(secretariat.page(), "palmares-second-signature");
        secretariat.pick("Je contresigne ce palmarès").complete();
        await().atMost(PATIENCE).until(() -> campaign().isPalmaresApproved());
    }

    private void thePalmaresIsProclaimed() {
        product.moveClockTo(campaign().proclaimsAt().plusSeconds(5));
        await().atMost(PATIENCE).until(() -> campaign().isProclaimed());
        dossiers.keySet().forEach(name -> await().atMost(PATIENCE)
                .until(() -> List.of(DossierStatus.AWARDED, DossierStatus.NOT_AWARDED)
                        .contains(status(name))));
        Page visitor = newPage();
        visitor.navigate(product.address() + "/palmares");
        assertThat(visitor.getByText("Lille").first()).isVisible();
        assertThat(visitor.getByText("Nice")).hasCount(0);
        Screenshots.take(visitor, "palmares-published");
    }

    private void anErratumCorrectsIt() {
        DossierReference lille = now(dossiers.get("Lille")).requireReference();
        await().atMost(PATIENCE)
                .until(() -> bean(Certificates.class).find(lille).isPresent());
        String first = code(lille);
        Page secretary = office("secretariat", "/palmares/2026");
        follow(secretary, "Corriger la ligne «\u00A0Lille\u00A0»");
        secretary.selectOption("#level", "SILVER");
        secretary.locator("#reason").fill("La pièce jointe au procès-verbal donne Argent.");
        press(secretary, "Voir l’aperçu");
        assertThat(secretary.getByText("Voici ce que chacun lira.")).isVisible();
        Screenshots.take(secretary, "palmares-erratum");
        press(secretary, "Publier cet erratum");
        assertThat(secretary.getByText("la ligne «\u00A0Lille\u00A0» est corrigée"))
                .isVisible();

        Page visitor = newPage();
        visitor.navigate(product.address() + "/palmares");
        assertThat(visitor.getByText("Motif\u00A0: La pièce jointe au procès-verbal donne Argent."))
                .isVisible();
        Screenshots.take(visitor, "palmares-corrected");
        await().atMost(PATIENCE).until(() -> !code(lille).equals(first));
        visitor.navigate(product.address() + "/verifier/" + first);
        assertThat(visitor.getByText("Ce certificat n’est plus valable")).isVisible();
        visitor.navigate(product.address() + "/verifier/" + code(lille));
        assertThat(visitor.getByText("Argent").first()).isVisible();
        assertThat(bean(Awards.class).find(lille).orElseThrow().level())
                .as("what the jury decided stays as it was")
                .isEqualTo(Level.BRONZE);
    }

    private String code(DossierReference reference) {
        return bean(Certificates.class).find(reference).orElseThrow().verificationCode();
    }

    private static Map<String, Object> decision(String level) {
        return Map.of("level", level, "feedback", "Bravo, continuez.");
    }

    private String proposed(Task task) {
        return String.valueOf(bean(ProcessEngine.class).getTaskService().getVariable(task.getId(), "proposedLevel"));
    }

    private void give(Review review, int score) {
        String juror = Objects.requireNonNull(review.juror());
        Task task = bean(ProcessEngine.class)
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(review.reference())
                .taskAssignee(juror)
                .singleResult();
        submit(juror, task, new HashMap<>(Given.assessment(score)));
    }

    /** In somebody's name, with their rights and no other. */
    private void submit(String account, Task task, Map<String, Object> input) {
        ProcessEngine engine = bean(ProcessEngine.class);
        engine.getIdentityService()
                .setAuthentication(
                        account,
                        bean(Accounts.class).find(account).orElseThrow().roles().stream()
                                .map(Role::group)
                                .toList());
        try {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), account);
            }
            engine.getFormService().submitTaskForm(task.getId(), input);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<Task> tasks(Dossier dossier, String key) {
        return bean(ProcessEngine.class)
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(now(dossier).reference()))
                .taskDefinitionKey(key)
                .list();
    }

    private Page office(String account, String path) {
        Page page = tasklist(account).page();
        page.navigate(product.address() + "/backoffice" + path);
        return page;
    }

    private List<Review> reviews(String name) {
        return bean(Reviews.class).of(now(dossiers.get(name)).requireReference());
    }

    private DossierStatus status(String name) {
        return now(dossiers.get(name)).status();
    }

    private String reference(String name) {
        return String.valueOf(now(dossiers.get(name)).reference());
    }

    private Campaign campaign() {
        return bean(Campaigns.class).get(EDITION);
    }
}
