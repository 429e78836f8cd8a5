package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.shared.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The secretariat looks where a dossier is, on the diagram and in words. */
class DossierWayE2E extends BrowserTest {

    private static final String AMBER = "rgb(138, 82, 0)";
    private static final String GREEN = "rgb(27, 127, 75)";

    private Dossier reviewed;
    private Dossier complement;
    private Dossier withdrawn;

    @BeforeAll
    void threeDossiersStandAtDifferentPlaces() {
        reviewed = file(Track.LABEL, "COMMUNE-35238");
        complement = file(Track.LABEL, "COMMUNE-13004");
        withdrawn = file(Track.BADGE, "COMMUNE-38151");
        // Two mails of one dossier that leave at once may have to be tried again a minute later
        quiet();
        check(reviewed, Map.of("completenessOutcome", "COMPLETE"));
        bean(Applications.class).withdraw(withdrawn.id(), "", Actor.applicant(TECHNICAL));
        quiet();
        product.moveClockTo(bean(Campaigns.class).get(EDITION).closesAt().plusSeconds(5));
        // Only now, as the complement would be overdue by then
        check(
                complement,
                Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "La délibération signée manque."));
        await().atMost(PATIENCE).until(() -> tasks(reviewed).size() == 3);
    }

    @Test
    void showsWhereADossierWaitsAndHowItCameThere() {
        Page page = office(newContext(), "secretariat");
        page.navigate(
                product.address() + "/backoffice/dossiers/" + now(reviewed).reference());
        follow(page, "Voir son chemin sur le diagramme");

        Locator diagram = drawn(page);
        assertThat(shape(diagram, "callActivity_reviewDossier")).hasCSS("stroke", AMBER);
        assertThat(shape(diagram, "userTask_checkCompleteness")).hasCSS("stroke", GREEN);
        assertThat(shape(diagram, "flow_dossierComplete")).hasCSS("stroke", GREEN);
        for (String untouched : List.of("userTask_deliberate", "flow_dossierIncomplete", "endEvent_withdrawn")) {
            assertThat(shape(diagram, untouched)).not().hasCSS("stroke", GREEN);
        }
        assertThat(diagram.locator(".mark-label.is-waiting")).hasText("en attente");
        assertThat(diagram.locator("svg[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("Diagramme «\u00A0Vie d’un dossier\u00A0».*"));
        assertThat(page.locator(".way-steps").first())
                .containsText(Pattern.compile(
                        "Dossier déposé.*Contrôler la complétude.*Sophie Lambert.*Recueillir", Pattern.DOTALL));
        Look.at(page, "way-of-a-dossier");

        follow(page, "Évaluation n°\u00A01");
        diagram = drawn(page);
        assertThat(shape(diagram, "userTask_assessDossier")).hasCSS("stroke", AMBER);
        assertThat(page.getByText("Échéance dépassée (pour «\u00A0Évaluer le dossier\u00A0»)"))
                .isVisible();
        Look.at(page, "way-of-a-review");
    }

    @Test
    void isMovedAndZoomedByKeyboard() {
        Page page = way(newContext(), reviewed);
        Locator diagram = drawn(page);
        Locator frame = diagram.locator(".diagram-frame");
        frame.scrollIntoViewIfNeeded();
        assertThat(shape(diagram, "callActivity_reviewDossier")).isInViewport();

        frame.focus();
        double before = scrolled(frame);
        page.keyboard().press("ArrowLeft");
        page.waitForCondition(() -> scrolled(frame) < before);
        diagram.getByText("Tout voir").focus();
        page.keyboard().press("Enter");
        assertThat((Boolean) frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth"))
                .as("the whole is in the frame")
                .isTrue();
        Screenshots.part(diagram, "way-as-a-whole");
        diagram.getByText("Là où cela se passe").focus();
        page.keyboard().press("Enter");
        assertThat((Boolean) frame.evaluate("frame => frame.scrollWidth > frame.clientWidth"))
                .isTrue();
        assertThat(shape(diagram, "callActivity_reviewDossier")).isInViewport();
    }

    @Test
    void showsAComplementAndAWithdrawal() {
        Page page = way(newContext(), complement);
        assertThat(shape(drawn(page), "intermediateEvent_complementReminderDue"))
                .hasCSS("stroke", AMBER);
        assertThat(page.locator("#t-present + ul")).containsText("Rappel");
        Look.at(page, "way-in-complement");

        page.navigate(
                product.address() + "/backoffice/dossiers/" + now(withdrawn).reference() + "/chemin");
        Locator diagram = drawn(page);
        assertThat(diagram.locator("[data-element-id=userTask_checkCompleteness].is-interrupted"))
                .isVisible();
        assertThat(diagram.locator(".is-waiting:not(li)")).hasCount(0);
        assertThat(page.getByText("Plus rien n’est attendu ici.")).isVisible();
        Look.at(page, "way-of-a-withdrawal");
    }

    @Test
    void saysWhatIsBrokenInRed() {
        ManagementService management = bean(ManagementService.class);
        String place = "intermediateEvent_complementReminderDue";
        await().atMost(PATIENCE)
                .until(() -> management.createJobQuery().activityId(place).count() == 1);
        String reminder =
                management.createJobQuery().activityId(place).singleResult().getId();
        management.setJobRetries(reminder, 0);
        try {
            Page page = office(newContext(), "administration");
            page.navigate(product.address() + "/backoffice/dossiers/"
                    + now(complement).reference() + "/chemin");
            assertThat(page.getByText("Ouvrir dans Cockpit")).isVisible();
            assertThat(drawn(page).locator("[data-element-id=" + place + "].is-failed"))
                    .isVisible();
            assertThat(page.locator("#t-present + ul")).containsText("En panne");
            Look.at(page, "way-that-failed");
        } finally {
            management.setJobRetries(reminder, 3);
        }
    }

    @Test
    void isAListOfStepsWithoutJavaScript() {
        Page page = way(newContext(false), reviewed);

        assertThat(page.locator(".diagram-frame")).isHidden();
        assertThat(page.locator(".diagram-tools")).isHidden();
        assertThat(page.locator(".way-steps").first()).containsText("Contrôler la complétude");
        Screenshots.take(page, "way-without-javascript");
    }

    private void quiet() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> bean(ManagementService.class)
                                .createJobQuery()
                                .messages()
                                .count()
                        == 0);
    }

    private static Locator drawn(Page page) {
        Locator diagram = page.locator(".diagram");
        assertThat(diagram).hasAttribute("data-drawn", "true");
        return diagram;
    }

    /** The line of an element, which has its colour. */
    private static Locator shape(Locator diagram, String element) {
        return diagram.locator("[data-element-id=" + element + "] > .djs-visual > :first-child");
    }

    private static double scrolled(Locator frame) {
        return ((Number) frame.evaluate("frame => frame.scrollLeft")).doubleValue();
    }

    private Page way(BrowserContext context, Dossier dossier) {
        Page page = office(context, "secretariat");
        page.navigate(product.address() + "/backoffice/dossiers/" + now(dossier).reference() + "/chemin");
        return page;
    }

    private Page office(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(product.address() + "/connexion");
        page.getByLabel("Identifiant").fill(account);
        page.getByLabel("Mot de passe").fill(Product.PASSWORD);
        press(page, "Se connecter");
        page.waitForURL(Pattern.compile("(?!.*/connexion).*"));
        return page;
    }

    private void check(Dossier dossier, Map<String, Object> input) {
        await().atMost(PATIENCE).until(() -> !tasks(dossier).isEmpty());
        Task task = tasks(dossier).get(0);
        IdentityService identity = bean(IdentityService.class);
        identity.setAuthentication(
                "secretariat",
                bean(Accounts.class).find("secretariat").orElseThrow().roles().stream()
                        .map(Role::group)
                        .toList());
        try {
            bean(TaskService.class).claim(task.getId(), "secretariat");
            bean(FormService.class).submitTaskForm(task.getId(), input);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Task> tasks(Dossier dossier) {
        return bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(now(dossier).reference()))
                .list();
    }

    private ProcessInstanceQuery instances(Dossier dossier) {
        return bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(now(dossier).reference()));
    }
}
