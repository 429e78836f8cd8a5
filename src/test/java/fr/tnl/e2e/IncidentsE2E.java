package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A step fails for good; the administration finds out why, repairs it, and the dossier goes on. */
class IncidentsE2E extends BrowserTest {

    private static final String REQUEST = "serviceTask_sendComplementRequest";
    private static final String REMINDER = "complementReminderAt";

    @Override
    String[] settings() {
        // That a job fails is what this is about
        return new String[] {"--logging.level.org.camunda.bpm.engine=OFF"};
    }

    @Test
    void theAdministrationRepairsAVariableAndHasTheStepTriedAgain() {
        Page page = administration();
        page.navigate(product.address() + "/backoffice/incidents");
        assertThat(page.getByText("Aucune étape n’a échoué")).isVisible();
        Look.at(page, "incidents-none");
        Dossier first = reminderIsMissing("COMMUNE-35238");
        Dossier second = reminderIsMissing("COMMUNE-29019");

        page.navigate(product.address() + "/backoffice");
        assertThat(page.getByText("2 étapes ont échoué")).isVisible();
        Look.at(page, "incidents-overview");
        follow(page, "Voir les incidents");
        Look.at(page, "incidents-list");
        follow(page, "Rappel");
        page.getByText("Relancer les 2 étapes…").click();
        Look.at(page, "incidents-group");
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(first.reference()))
                .getByText("Ouvrir")
                .click();
        assertThat(page.locator("[data-drawn]")).isVisible();
        assertThat(page.locator(".djs-element.is-failed")).isVisible();
        assertThat(page.locator(".djs-element.is-failed"))
                .hasAttribute("data-element-id", "intermediateEvent_complementReminderDue");
        Look.at(page, "incident");
        page.getByText("Détail technique").click();
        page.getByText("Donner une valeur").click();
        Look.at(page, "incident-repair");
        page.getByLabel("Nouvelle valeur").first().fill("2027-01-10T09:00");
        page.getByLabel("Raison").first().fill("Le modèle a oublié le rappel.");
        press(page, "Enregistrer");
        assertThat(page.getByText("Relancez l’étape quand tout est réparé")).isVisible();
        Look.at(page, "incident-repaired");
        press(page, "Relancer cette étape");
        assertThat(page.getByText("L’étape est passée")).isVisible();
        Look.at(page, "incident-passed");

        assertThat(waitsFor(first, "intermediateEvent_complementReminderDue")).isTrue();
        assertThat(waitsFor(second, "intermediateEvent_complementReminderDue")).isFalse();
        page.navigate(product.address() + "/backoffice/dossiers/" + first.reference());
        assertThat(page.getByText("Variable du processus réparée")).isVisible();
        page.navigate(product.address() + "/backoffice/incidents");
        follow(page, "Rappel");
        page.getByText("Relancer cette étape…").click();
        press(page, "Oui, relancer cette étape");
        assertThat(page.getByText("Une étape a été remise en file")).isVisible();
        Look.at(page, "incidents-group-retried");
    }

    private Page administration() {
        Page page = newPage();
        page.navigate(product.address() + "/connexion");
        page.getByLabel("Identifiant").fill("administration");
        page.getByLabel("Mot de passe").fill(Product.PASSWORD);
        press(page, "Se connecter");
        page.waitForURL(Pattern.compile("(?!.*/connexion).*"));
        return page;
    }

    private Dossier reminderIsMissing(String authority) {
        Dossier filed = file(Track.BADGE, authority);
        await().atMost(PATIENCE).until(() -> task(filed) != null);
        // Together, so that no job comes between
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Task check = task(filed);
            bean(FormService.class)
                    .submitTaskForm(
                            check.getId(),
                            Map.of(
                                    "completenessOutcome",
                                    "INCOMPLETE",
                                    "complementRequest",
                                    "La délibération manque."));
            bean(RuntimeService.class).removeVariable(check.getProcessInstanceId(), REMINDER);
        });
        // What takes two days otherwise
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            Job job = job(filed, REQUEST);
            if (job.getExceptionMessage() == null) {
                return false;
            }
            bean(ManagementService.class).setJobRetries(job.getId(), 0);
            return true;
        });
        return filed;
    }

    private boolean waitsFor(Dossier dossier, String element) {
        return job(dossier, element) != null;
    }

    private Job job(Dossier dossier, String element) {
        return bean(ManagementService.class)
                .createJobQuery()
                .activityId(element)
                .processInstanceId(bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(dossier.reference())
                        .singleResult()
                        .getId())
                .singleResult();
    }

    private Task task(Dossier dossier) {
        return bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(dossier.reference())
                .singleResult();
    }
}
