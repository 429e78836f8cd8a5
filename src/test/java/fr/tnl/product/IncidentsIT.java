package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.incidents.Incidents;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.Sight;
import fr.tnl.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A step that gave up, as the administration sees, repairs and tries it, on the running product. */
@OnRunningProduct
class IncidentsIT {

    private static final String LIST = "/backoffice/incidents";
    private static final String REQUEST = "serviceTask_sendComplementRequest";
    private static final String REMINDER = "complementReminderAt";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] AUTHORITIES = {
        "COMMUNE-01001", "COMMUNE-01002", "COMMUNE-01005", "COMMUNE-01006", "COMMUNE-01007"
    };
    private static int taken;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Incidents incidents;

    private Visitor administration;
    private Dossier dossier;

    @BeforeEach
    void theReminderOfAComplementIsMissing() {
        administration = Visitor.loggedIn(port, "administration");
        dossier = stage.file(AUTHORITIES[taken++], Track.BADGE);
        stage.runJobs();
        Task check = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(dossier.reference())
                .singleResult();
        engine.getFormService()
                .submitTaskForm(
                        check.getId(),
                        Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "La délibération manque."));
        engine.getRuntimeService().removeVariable(check.getProcessInstanceId(), REMINDER);
        for (Job job = request(); job.getRetries() > 0; job = request()) {
            String id = job.getId();
            assertThatThrownBy(() -> engine.getManagementService().executeJob(id))
                    .hasMessageContaining(REMINDER);
        }
    }

    @AfterEach
    void itIsOver() {
        stage.end(dossier);
    }

    @Test
    void isToldOnTheFirstPageAndInTheListByWhereAndWhy() {
        assertThat(administration.get("/backoffice").text()).contains("Une étape a échoué", "Voir les incidents");
        assertThat(administration.get(LIST).text())
                .contains("Rappel", "Vie d’un dossier, version", "Une variable du processus manque", REMINDER);
        assertThat(administration.get(LIST + "?dossier=" + dossier.reference()).text())
                .contains("Un incident");
        assertThat(administration.get(LIST + "?cause=DISK_FULL").text())
                .contains("Aucun incident ne correspond à ce filtre");
        assertThat(Visitor.loggedIn(port, "secretariat").get("/backoffice").text())
                .doesNotContain("étape a échoué");
    }

    @Test
    void saysWhereItIsWhyAndWhatToDo() throws JsonProcessingException {
        String page = administration.get(LIST + "/" + incident()).text();

        assertThat(page)
                .contains(
                        "Rappel",
                        "Une variable du processus manque",
                        "Donnez-lui une valeur sur la page de l’incident",
                        "Le rappel du complément",
                        // As diagram.css draws it
                        "« Rappel » est entouré d’un trait rouge épais, en pointillé",
                        dossier.reference() + " – " + dossier.authorityName(),
                        "Envoyer la demande : tout ce qui suit",
                        "Détail technique",
                        "absente",
                        "elle dit de quel dossier")
                .doesNotContain("??", "dsi@", "theo@example.org");
        Matcher drawing = Pattern.compile("<script type=\"application/json\">(.+)</script>")
                .matcher(administration.get(LIST + "/" + incident()).body());
        assertThat(drawing.find()).isTrue();
        Drawing shown = new JsonMapper().readValue(drawing.group(1), Drawing.class);
        assertThat(shown.xml()).contains("<bpmn:process id=\"dossier\"");
        assertThat(shown.marks())
                .containsExactly(new Drawing.Mark("intermediateEvent_complementReminderDue", "failed", ""));
    }

    @Test
    void goesOnOnceRepairedAndTriedAndItsJournalTells() {
        String incident = incident();
        String page = LIST + "/" + incident;

        Visitor.Answer refused = administration.submit(page, page + "/variables", repair("demain", "Oubliée."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Rien n’a été changé", "n’est pas une date");
        assertThat(refused.body()).contains("value=\"demain\"").contains("Oubliée.");
        Visitor.Answer beyond =
                administration.submit(page, page + "/variables", repair("+999999999-12-31T23:59:59", "Oubliée."));
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.text()).contains("Rien n’a été changé", "est trop loin dans le temps");
        assertThat(beyond.body()).contains("value=\"+999999999-12-31T23:59:59\"");
        assertThat(administration.forge(page + "/relance", Map.of()).status()).isEqualTo(403);

        assertThat(administration
                        .submit(page, page + "/variables", repair("2027-01-10T09:00:00", "Oubliée."))
                        .location())
                .isEqualTo(page);
        assertThat(administration.get(page).text())
                .contains("Variables réparées", "« aucune » devient « 10 janvier 2027");
        assertThat(administration.submit(page, page + "/relance", Map.of()).location())
                .isEqualTo(page);
        assertThat(administration.get(page).text()).contains("L’étape est relancée");
        assertThat(administration.submit(page, page + "/relance", Map.of()).location())
                .isEqualTo(page);
        assertThat(administration.get(page).text()).contains("elle n’a pas été relancée une seconde fois");
        stage.runJobs();

        assertThat(administration.get(page).text()).contains("L’étape est passée");
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .activityId("intermediateEvent_complementReminderDue")
                        .processInstanceId(instance())
                        .count())
                .isEqualTo(1);
        assertThat(administration
                        .get("/backoffice/dossiers/" + dossier.reference())
                        .text())
                .contains("Variable du processus réparée", "Raison : Oubliée.", "Journal intact");
    }

    @Test
    void isTriedWithAllOfItsKindInTheBackground() {
        Matcher group = Pattern.compile(LIST + "/groupes/[0-9a-f]{16}")
                .matcher(administration
                        .get(LIST + "?dossier=" + dossier.reference())
                        .body());
        assertThat(group.find()).isTrue();

        administration.submit(group.group(), group.group() + "/relance", Map.of());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        administration.get(group.group()).text())
                .contains("Une étape a été remise en file", "Plus aucune étape n’attend ici"));
        assertThat(request().getRetries()).isEqualTo(1);
    }

    @Test
    void leavesNoTraceForWhomItsDossierIsClosed() {
        Sight closed = new Sight(Set.of(new Sight.Closed(dossier.id(), dossier.reference())));

        assertThat(incidents.find(incident(), Sight.FULL)).isPresent();
        assertThat(incidents.find(incident(), closed)).isEmpty();
        assertThat(incidents.count(closed)).isEqualTo(incidents.count(Sight.FULL) - 1);
    }

    private Map<String, String> repair(String value, String reason) {
        Map<String, String> form =
                new HashMap<>(Map.of("variable", REMINDER, "value", value, "reason", reason, "mark", ""));
        Matcher mark = Pattern.compile(
                        "value=\"" + REMINDER + "\"><input type=\"hidden\" name=\"mark\" value=\"(\\w+)\"")
                .matcher(administration.get(LIST + "/" + incident()).body());
        assertThat(mark.find()).isTrue();
        form.put("mark", mark.group(1));
        return form;
    }

    private String incident() {
        Incident open = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance())
                .singleResult();
        return open.getId();
    }

    private Job request() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .activityId(REQUEST)
                .singleResult();
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.reference())
                .singleResult()
                .getId();
    }
}
