package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.process.testing.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The presidency leads the jury through its dossiers, on a wall, a phone and paper. */
class DeliberationE2E extends BrowserTest {

    private static final int WALL = 1920;
    private static final List<String> AUTHORITIES =
            List.of("COMMUNE-38151", "COMMUNE-35238", "COMMUNE-13004", "EPCI-243500139", "COMMUNE-34301");

    private final List<Dossier> dossiers = new ArrayList<>();

    @BeforeAll
    void fourDossiersAreReviewedAndOneIsNot() {
        for (String authority : AUTHORITIES) {
            Dossier filed = file(Track.LABEL, authority);
            dossiers.add(filed);
            await().atMost(PATIENCE).until(() -> !tasks(filed).isEmpty());
            submit(tasks(filed).get(0), "secretariat", Map.of("completenessOutcome", "COMPLETE"));
        }
        product.moveClockTo(bean(Campaigns.class).get(EDITION).closesAt().plusSeconds(5));
        int[][] scores = {{9, 8, 9}, {4, 9, 6, 6}, {6, 6, 7}, {7, 7, 7}};
        for (int i = 0; i < scores.length; i++) {
            review(dossiers.get(i), scores[i]);
        }
    }

    /** One after the other: where the first ones diverge, the process asks for one more. */
    private void review(Dossier dossier, int... scores) {
        for (int score : scores) {
            await().atMost(PATIENCE).until(() -> !tasks(dossier).isEmpty());
            Task task = tasks(dossier).get(0);
            Map<String, Object> input = new HashMap<>(Given.assessment(score));
            input.put("score_communication", Math.max(0, score - 3));
            submit(task, task.getAssignee(), input);
        }
        await().atMost(PATIENCE).until(() -> now(dossier).status() == DossierStatus.IN_DELIBERATION);
    }

    @Test
    void thePresidencyPassesFromDossierToDossier() {
        Page page = presidency(newContext());
        submit(
                tasks(dossiers.get(2)).get(0),
                "presidence",
                Map.of(
                        "level",
                        "SILVER",
                        "levelReason",
                        "Un élan.",
                        "feedback",
                        "Bravo.",
                        "mentions",
                        List.of("sobriety")));
        page.navigate(product.address() + "/backoffice/deliberation");
        assertThat(page.getByText("sur 5 décidé")).isVisible();
        look(page, "deliberation-list");
        follow(page, "Divergents");
        look(page, "deliberation-list-divergent");
        follow(page, "Tous");
        page.waitForURL("**/2026?filtre=ALL");
        follow(page, "Commencer par le premier dossier");
        look(page, "deliberation-first");

        seesDossier(page, 1);
        page.keyboard().press("ArrowRight");
        seesDossier(page, 2);
        page.keyboard().press("ArrowRight");
        seesDossier(page, 3);
        page.keyboard().press("ArrowLeft");
        seesDossier(page, 2);
        page.navigate(product.address() + "/backoffice/deliberation/2026/"
                + dossiers.get(1).reference());
        assertThat(page.getByText("quitte la salle").first()).isVisible();
        look(page, "deliberation-divergent");
        page.navigate(product.address() + "/backoffice/deliberation/2026/"
                + dossiers.get(2).reference());
        look(page, "deliberation-decided");

        page.navigate(product.address() + "/backoffice/deliberation/2026/impression");
        look(page, "deliberation-booklet");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".office-header")).isHidden();
        assertThat(page.evaluate("() => [...document.querySelectorAll('.meeting-sheet')]"
                        + ".map(sheet => getComputedStyle(sheet).breakAfter)"))
                .isEqualTo(List.of("page", "page", "page", "auto"));
        page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "deliberation-booklet.pdf")));
    }

    @Test
    void theOrderIsMadeByHandWithoutJavaScript() {
        Page page = presidency(newContext(false));
        page.navigate(product.address() + "/backoffice/deliberation/2026");
        page.getByLabel("Ordre de passage").selectOption("HAND");
        press(page, "Appliquer");
        Screenshots.take(page, "deliberation-by-hand");
        String second = page.locator("tbody tr th a").nth(1).textContent();
        press(page, "Placer " + second + " en tête");
        assertThat(page.locator("tbody tr th a").first()).hasText(second);
        press(page, "Reculer " + second + " d’une place");
        assertThat(page.locator("tbody tr th a").nth(1)).hasText(second);
    }

    /** The keys are obeyed once the page has loaded whole, which is after its text can be read. */
    private static void seesDossier(Page page, int number) {
        assertThat(page.getByText("Dossier " + number + " sur 4")).isVisible();
        page.waitForLoadState();
    }

    private Page presidency(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(product.address() + "/connexion");
        page.getByLabel("Identifiant").fill("presidence");
        page.getByLabel("Mot de passe").fill(Product.PASSWORD);
        press(page, "Se connecter");
        page.waitForURL(Pattern.compile("(?!.*/connexion).*"));
        return page;
    }

    private static void look(Page page, String name) {
        Look.at(page, name);
        page.setViewportSize(WALL, 1080);
        Screenshots.takeAt(page, name + "-" + WALL);
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
    }

    private List<Task> tasks(Dossier dossier) {
        return bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(
                        bean(Dossiers.class).find(dossier.id()).orElseThrow().reference()))
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    private void submit(Task task, String account, Map<String, Object> input) {
        IdentityService identity = bean(IdentityService.class);
        identity.setAuthentication(
                account,
                bean(Accounts.class).find(account).orElseThrow().roles().stream()
                        .map(Role::group)
                        .toList());
        try {
            if (task.getAssignee() == null) {
                bean(TaskService.class).claim(task.getId(), account);
            }
            bean(FormService.class).submitTaskForm(task.getId(), input);
        } finally {
            identity.clearAuthentication();
        }
    }
}
