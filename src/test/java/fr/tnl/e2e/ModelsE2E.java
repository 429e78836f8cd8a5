package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.process.models.check.ChangedDiagram;
import fr.tnl.process.models.check.CopyOfProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator sees what a deployment changed, takes the dossiers under way along, and goes back. */
class ModelsE2E extends BrowserTest {

    private static final String CHECK = "userTask_checkCompleteness";

    /** It waits for the processors that the tests leave. */
    private static final Duration A_REHEARSAL = Duration.ofMinutes(4);

    private final List<Dossier> dossiers = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    void threeDossiersWait() {
        for (String authority : List.of("COMMUNE-38151", "COMMUNE-35238", "COMMUNE-13004")) {
            dossiers.add(file(Track.BADGE, authority));
        }
    }

    @BeforeEach
    void aModelChanges() throws IOException {
        deploy(changed(folder));
    }

    /** The check comes under another id, and is followed by a second reading. */
    private static CopyOfProcesses changed(Path folder) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        processes.write(
                "forms/second-reading.form",
                """
                {"id": "second-reading", "type": "default", "schemaVersion": 16,
                 "components": [{"type": "textarea", "id": "remark", "key": "remark", "label": "Remarque"}]}
                """);
        new ChangedDiagram(processes.root().resolve("dossier.bpmn"))
                .insert(
                        "flow_proposeLevelToDeliberate",
                        "userTask",
                        "userTask_secondReading",
                        "name=\"Relire – ${authorityName}\" camunda:candidateGroups=\"secretariat\""
                                + " camunda:dueDate=\"${dueDates.after('deliberation', execution)}\""
                                + " camunda:formRef=\"second-reading\" camunda:formRefBinding=\"deployment\"",
                        "")
                .save();
        return processes.replace("dossier.bpmn", CHECK, "userTask_examine");
    }

    private void deploy(CopyOfProcesses processes) throws IOException {
        DeploymentBuilder deployment = bean(RepositoryService.class)
                .createDeployment()
                .name("Une seconde lecture")
                .source("Camunda Modeler");
        for (String place : List.of("", "decisions", "forms")) {
            for (Path file : processes.folder().files(place, ".bpmn", ".dmn", ".form")) {
                deployment.addString(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        deployment.deploy();
    }

    @Test
    void takesDossiersAlongFromOneVersionToTheNext() {
        Page page = administration("/backoffice/modeles");
        assertThat(page.locator("main")).containsText("3 en cours sur la version 1");
        Look.at(page, "models");
        follow(page, "3 en cours sur la version 1");
        page.waitForURL("**/modeles/dossier/1");
        assertThat(page.locator(".diagram[data-drawn]")).hasCount(1);
        assertThat(page.locator("[data-element-id=" + CHECK + "].is-waiting")).hasCount(1);
        assertThat(page.locator("main")).containsText("Contrôler la complétude");
        Look.at(page, "model-version");

        follow(page, "Faire passer à la version " + newest());
        page.waitForURL("**/passage/" + newest());
        assertThat(page.locator("main")).containsText("3 y attendent");
        Look.at(page, "migration-plan");
        press(page, "Préparer le passage");
        page.waitForURL("**/modeles/passages/*");
        press(page, "Abandonner ce passage");
        assertThat(page.locator(".notice.good")).containsText("Le passage est abandonné");
        assertThat(page.locator("a[href*='/modeles/passages/']")).hasCount(0);

        page.navigate(product.address() + "/backoffice/modeles/dossier/1/passage/" + newest());
        press(page, "Préparer le passage");
        page.waitForURL("**/modeles/passages/*");
        page.locator("#dossier").fill(reference(0));
        press(page, "Essayer");
        assertThat(page.locator(".notice.good")).containsText("Il n’a pas pu passer");
        assertThat(page.locator("main")).containsText("Contrôler la complétude");
        assertThat(page.locator("[aria-labelledby=t-choix]")).containsText("reste sur l’ancienne version");
        assertThat(page.locator("[aria-labelledby=t-restes] a[href$='/backoffice/dossiers/" + reference(0) + "']"))
                .hasText(reference(0));
        assertThat(page.locator("[aria-labelledby=t-restes]"))
                .containsText(dossiers.get(0).authorityName());
        assertThat(page.locator(".crumbs a[href$='/backoffice/modeles/dossier/1']"))
                .hasCount(1);
        Look.at(page, "migration-stayed");
        assertThat(version(0)).isEqualTo(1);

        page.navigate(product.address() + "/backoffice/modeles/dossier/1/passage/" + newest());
        page.locator("select[name='vers." + CHECK + "']").selectOption(new SelectOption().setValue("userTask_examine"));
        press(page, "Préparer le passage");
        page.waitForURL("**/modeles/passages/*");
        page.locator("#dossier").fill("  " + reference(1).toLowerCase(Locale.ROOT) + " ");
        press(page, "Essayer");
        assertThat(page.locator(".notice.good")).containsText("il est sur la nouvelle version");
        assertThat(page.locator("[aria-labelledby=t-choix]")).containsText("devient « ");
        assertThat(version(1)).isEqualTo(newest());
        assertThat(version(0)).isEqualTo(1);
        press(page, "Faire passer les 2 qui attendent");

        assertThat(page.locator("#avancement h2").first()).hasText("Terminé");
        assertThat(page.locator("#avancement")).containsText("3 sur 3 examinés");
        Look.at(page, "migration-done");
        await().atMost(PATIENCE).until(() -> version(0) == newest() && version(2) == newest());
        assertThat(bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("dossier")
                        .count())
                .isEqualTo(3);
        page.navigate(product.address() + "/backoffice/dossiers/" + reference(1));
        assertThat(page.locator("main")).containsText("Passé à une autre version du modèle");
    }

    @Test
    void showsWhatADeploymentChangedAndGoesBack() {
        Page page = administration("/backoffice/modeles");
        page.locator("a[href*='/modeles/deploiements/']").first().click();
        page.waitForURL("**/modeles/deploiements/*");

        // With the folder's own, whatever other tests deployed in between
        page.locator("#avec").selectOption(page.locator("#avec option").last().getAttribute("value"));
        press(page, "Comparer");
        page.waitForURL("**/modeles/deploiements/*?avec=*");

        Locator changes = page.locator("main");
        assertThat(changes).containsText("dossier.bpmn");
        assertThat(changes).containsText("second-reading.form");
        Locator reading = changes.locator("tr", new Locator.LocatorOptions().setHasText("Relire nouveau"));
        assertThat(reading.first()).containsText("Tâche d’une personne");
        assertThat(reading.nth(1)).containsText("second-reading");
        assertThat(page.locator(".diagram[data-drawn]")).hasCount(2);
        assertThat(page.locator("[data-element-id=userTask_examine].is-added")).hasCount(1);
        assertThat(page.locator("[data-element-id=" + CHECK + "].is-removed")).hasCount(1);
        Look.at(page, "deployment");

        page.navigate(product.address() + "/backoffice/modeles");
        page.locator("a[href*='/modeles/deploiements/']").last().click();
        page.waitForURL("**/modeles/deploiements/*");
        page.locator("#reason").fill("La seconde lecture attendra.");
        press(page, "Revenir à ce déploiement");
        assertThat(page.locator(".notice.good")).containsText("ce déploiement est en vigueur");
        assertThat(page.locator("main")).containsText("par ");
        assertThat(page.locator("main")).containsText("La seconde lecture attendra.");
        Look.at(page, "deployment-returned");
    }

    @Test
    void checksTheFolder() {
        Page page = administration("/backoffice/modeles/verification");

        assertThat(page.locator(".notice.good")).containsText("Le dossier peut être déployé");
        Look.at(page, "model-check");
    }

    @Test
    void rehearsesTheFolderAndReadsTheReport() {
        Page page = administration("/backoffice/modeles");
        follow(page, "Répéter");
        page.getByLabel("Nombre de dossiers").fill("beaucoup");
        press(page, "Lancer la répétition");
        assertThat(page.locator(".notice.bad")).containsText("de 1 à 2");
        assertThat(page.getByLabel("Nombre de dossiers")).hasValue("beaucoup");
        page.getByLabel("Nombre de dossiers").fill("3");
        Look.at(page, "rehearsals");
        press(page, "Lancer la répétition");
        assertThat(page.getByText("L’application de la répétition démarre")).isVisible();
        Look.at(page, "rehearsal-under-way");

        Locator open = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir le rapport"));
        open.waitFor(new Locator.WaitForOptions().setTimeout(A_REHEARSAL.toMillis()));
        assertThat(page.locator("main")).containsText("3 dossiers commencés");
        Look.at(page, "rehearsal");
        Page report = page.waitForPopup(open::click);

        assertThat(report.locator("h1")).containsText("Répétition générale");
        assertThat(report.locator("#diagram-dossier svg").first()).isVisible();
        report.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("receipt"))
                .click();
        assertThat(report.locator("details[open] iframe").first().contentFrame().locator("body"))
                .containsText("la copie du dossier tel que nous l’avons reçu");
        Screenshots.take(report, "rehearsal-report");
    }

    private Page administration(String path) {
        Page page = newPage();
        page.navigate(product.address() + "/connexion");
        page.getByLabel("Identifiant").fill("administration");
        page.getByLabel("Mot de passe").fill(Product.PASSWORD);
        press(page, "Se connecter");
        page.waitForURL(Pattern.compile("(?!.*/connexion).*"));
        page.navigate(product.address() + path);
        return page;
    }

    private String reference(int number) {
        return dossiers.get(number).requireReference().value();
    }

    private int newest() {
        return bean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("dossier")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private int version(int number) {
        ProcessInstance instance = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .processInstanceBusinessKey(reference(number))
                .singleResult();
        return bean(RepositoryService.class)
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersion();
    }
}
