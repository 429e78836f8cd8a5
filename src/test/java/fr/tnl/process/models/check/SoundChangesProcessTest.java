package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.Life;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.process.testing.SentMails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that an administrator may make without code: each is taken, deployed, and lived through by a dossier. */
class SoundChangesProcessTest {

    private static final String MAIL =
            "camunda:delegateExpression=\"${sendMailDelegate}\" camunda:asyncBefore=\"true\"";
    private static final String RETRY =
            "<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT15M,PT1H,PT4H,PT12H,P1D</camunda:failedJobRetryTimeCycle>";

    @TempDir
    Path folder;

    private DeploymentWithDefinitions deployment;

    interface Edit {
        void on(CopyOfProcesses processes) throws IOException;
    }

    /**
     * @param passed elements that the dossier comes by
     * @param passedBy elements that it does not come by
     * @param answers of tasks that are new
     */
    record Change(
            String title,
            Edit edit,
            List<String> passed,
            List<String> passedBy,
            Map<String, Map<String, Object>> answers) {

        @Override
        public String toString() {
            return title;
        }
    }

    private static Change change(String title, Edit edit, String... passed) {
        return new Change(title, edit, List.of(passed), List.of(), Map.of());
    }

    private static Edit replacing(String file, String before, String after) {
        return processes -> processes.replace(file, before, after);
    }

    private static Edit replacingFirst(String file, String before, String after) {
        return processes -> processes.replaceFirst(file, before, after);
    }

    private static Edit drawing(String file, Consumer<ChangedDiagram> edit) {
        return processes -> {
            ChangedDiagram diagram = new ChangedDiagram(processes.root().resolve(file));
            edit.accept(diagram);
            diagram.save();
        };
    }

    private static String mail(String template, String to) {
        return "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"mailTemplate\">" + template
                + "</camunda:inputParameter><camunda:inputParameter name=\"mailTo\">" + to
                + "</camunda:inputParameter></camunda:inputOutput>" + RETRY + "</bpmn:extensionElements>";
    }

    private static String task(String form) {
        return "name=\"Relire – ${authorityName}\" camunda:candidateGroups=\"secretariat\" camunda:dueDate=\"${dueDates.after('completeness', execution)}\" camunda:formRef=\""
                + form + "\" camunda:formRefBinding=\"deployment\"";
    }

    private static void secondReading(CopyOfProcesses processes) throws IOException {
        processes.write(
                "forms/second-reading.form",
                "{\"id\": \"second-reading\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": [{\"type\": \"textarea\", \"id\": \"remark\", \"key\": \"remark\", \"label\": \"Remarque\"}]}");
    }

    static Stream<Change> changes() {
        return Stream.concat(drawn(), written());
    }

    private static Stream<Change> drawn() {
        return Stream.of(
                new Change(
                        "a second reading whose answers are noted, and say which way to go",
                        processes -> {
                            processes.write(
                                    "forms/second-reading.form",
                                    "{\"id\": \"second-reading\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": [{\"type\": \"radio\", \"id\": \"agreed\", \"key\": \"agreed\", \"label\": \"D’accord ?\", \"values\": [{\"label\": \"Oui\", \"value\": \"YES\"}, {\"label\": \"Non\", \"value\": \"NO\"}], \"properties\": {\"variable\": \"true\"}}, {\"type\": \"textarea\", \"id\": \"remark\", \"key\": \"remark\", \"label\": \"Remarque\"}]}");
                            drawing(
                                            "dossier.bpmn",
                                            diagram -> diagram.insert(
                                                            "flow_recordDecisionToDecided",
                                                            "userTask",
                                                            "userTask_secondReading",
                                                            task("second-reading"),
                                                            "")
                                                    .insert(
                                                            "flow_userTask_secondReadingOnwards",
                                                            "serviceTask",
                                                            "serviceTask_noteReading",
                                                            "name=\"Consigner la relecture\" camunda:delegateExpression=\"${noteAnswersDelegate}\"",
                                                            "")
                                                    .insert(
                                                            "flow_serviceTask_noteReadingOnwards",
                                                            "exclusiveGateway",
                                                            "gateway_agreed",
                                                            "name=\"D’accord ?\" default=\"flow_gateway_agreedOnwards\"",
                                                            "")
                                                    .beside(
                                                            "flow_gateway_agreedOnwards",
                                                            "<bpmn:sequenceFlow id=\"flow_readAgain\" sourceRef=\"gateway_agreed\" targetRef=\"userTask_secondReading\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${agreed == 'NO'}</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                                    .on(processes);
                        },
                        List.of("userTask_secondReading", "serviceTask_noteReading", "gateway_agreed"),
                        List.of(),
                        Map.of("userTask_secondReading", Map.of("agreed", "YES", "remark", "Relu."))),
                new Change(
                        "a second reading by the secretariat, with a form of its own",
                        processes -> {
                            secondReading(processes);
                            drawing(
                                            "dossier.bpmn",
                                            diagram -> diagram.insert(
                                                    "flow_recordDecisionToDecided",
                                                    "userTask",
                                                    "userTask_secondReading",
                                                    task("second-reading"),
                                                    ""))
                                    .on(processes);
                        },
                        List.of("userTask_secondReading"),
                        List.of(),
                        Map.of("userTask_secondReading", Map.of("remark", "Relu."))),
                change(
                        "one more mail on the way to the jury",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                        "flow_assignJurorsToReview",
                                        "serviceTask",
                                        "serviceTask_sendToJury",
                                        "name=\"Annoncer le jury\" " + MAIL,
                                        mail("receipt", "applicant"))),
                        "serviceTask_sendToJury"),
                change(
                        "a mail to the secretariat",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                        "flow_recordDecisionToDecided",
                                        "serviceTask",
                                        "serviceTask_tellSecretariat",
                                        "name=\"Prévenir le secrétariat\" " + MAIL,
                                        mail("withdrawn", "secretariat"))),
                        "serviceTask_tellSecretariat"),
                change(
                        "a day of rest before the announcement",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                                "flow_proclaimResultToAwarded",
                                                "intermediateCatchEvent",
                                                "intermediateEvent_rest",
                                                "name=\"Attendre\"",
                                                "")
                                        .replace(
                                                "<bpmn:outgoing>flow_intermediateEvent_restOnwards</bpmn:outgoing></bpmn:intermediateCatchEvent>",
                                                "<bpmn:outgoing>flow_intermediateEvent_restOnwards</bpmn:outgoing><bpmn:timerEventDefinition id=\"timer_rest\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")),
                        "intermediateEvent_rest"),
                new Change(
                        "no second reminder of a complement",
                        drawing("dossier.bpmn", diagram -> diagram.remove("serviceTask_sendComplementReminder")),
                        List.of("userTask_checkCompleteness"),
                        List.of("serviceTask_sendComplementReminder"),
                        Map.of()),
                change(
                        "a reminder to the secretariat while a check waits",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.beside(
                                        "flow_toCheckCompleteness",
                                        "<bpmn:boundaryEvent id=\"boundaryEvent_checkWaits\" name=\"Trop long\" cancelActivity=\"false\" attachedToRef=\"userTask_checkCompleteness\"><bpmn:outgoing>flow_checkWaits</bpmn:outgoing><bpmn:timerEventDefinition id=\"timer_checkWaits\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                                                + "<bpmn:serviceTask id=\"serviceTask_sendCheckWaits\" name=\"Relancer le secrétariat\" "
                                                + MAIL + ">" + mail("receipt", "secretariat")
                                                + "<bpmn:incoming>flow_checkWaits</bpmn:incoming><bpmn:outgoing>flow_checkWaitsEnd</bpmn:outgoing></bpmn:serviceTask>"
                                                + "<bpmn:endEvent id=\"endEvent_checkWaits\" name=\"Relancé\"><bpmn:incoming>flow_checkWaitsEnd</bpmn:incoming></bpmn:endEvent>"
                                                + "<bpmn:sequenceFlow id=\"flow_checkWaits\" sourceRef=\"boundaryEvent_checkWaits\" targetRef=\"serviceTask_sendCheckWaits\" /><bpmn:sequenceFlow id=\"flow_checkWaitsEnd\" sourceRef=\"serviceTask_sendCheckWaits\" targetRef=\"endEvent_checkWaits\" />")),
                        "userTask_checkCompleteness"),
                new Change(
                        "a mail to régions only",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                                "flow_recordDecisionToDecided",
                                                "exclusiveGateway",
                                                "gateway_region",
                                                "name=\"Région ?\" default=\"flow_gateway_regionOnwards\"",
                                                "")
                                        .beside(
                                                "flow_recordDecisionToDecided",
                                                "<bpmn:serviceTask id=\"serviceTask_tellRegion\" name=\"Écrire à la région\" "
                                                        + MAIL + ">" + mail("receipt", "applicant")
                                                        + "<bpmn:incoming>flow_region</bpmn:incoming><bpmn:outgoing>flow_regionTold</bpmn:outgoing></bpmn:serviceTask><bpmn:endEvent id=\"endEvent_regionTold\" name=\"Écrit\"><bpmn:incoming>flow_regionTold</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id=\"flow_region\" sourceRef=\"gateway_region\" targetRef=\"serviceTask_tellRegion\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${authorityKind == 'REGION'}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id=\"flow_regionTold\" sourceRef=\"serviceTask_tellRegion\" targetRef=\"endEvent_regionTold\" />")
                                        .replace(
                                                "<bpmn:outgoing>flow_gateway_regionOnwards</bpmn:outgoing>",
                                                "<bpmn:outgoing>flow_region</bpmn:outgoing><bpmn:outgoing>flow_gateway_regionOnwards</bpmn:outgoing>")),
                        List.of("gateway_region", "gateway_decided"),
                        List.of("serviceTask_tellRegion"),
                        Map.of()),
                change(
                        "a process of its own that is called",
                        processes -> {
                            processes.write("welcome.bpmn", WELCOME);
                            drawing(
                                            "dossier.bpmn",
                                            diagram -> diagram.insert(
                                                    "flow_assignJurorsToReview",
                                                    "callActivity",
                                                    "callActivity_welcome",
                                                    "name=\"Accueillir\" calledElement=\"welcome\" camunda:calledElementBinding=\"deployment\"",
                                                    "<bpmn:extensionElements><camunda:in source=\"reference\" target=\"reference\" /></bpmn:extensionElements>"))
                                    .on(processes);
                        },
                        "callActivity_welcome",
                        "endEvent_welcomed"));
    }

    private static final String WELCOME =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_welcome" targetNamespace="https://territoire-numerique-libre.example/processes">
              <bpmn:process id="welcome" name="Accueil" isExecutable="true" camunda:historyTimeToLive="P730D">
                <bpmn:startEvent id="startEvent_welcome" name="Dossier à accueillir"><bpmn:outgoing>flow_welcome</bpmn:outgoing></bpmn:startEvent>
                <bpmn:endEvent id="endEvent_welcomed" name="Accueilli"><bpmn:incoming>flow_welcome</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_welcome" sourceRef="startEvent_welcome" targetRef="endEvent_welcomed" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static Stream<Change> written() {
        return Stream.of(
                change(
                        "another name",
                        replacing("dossier.bpmn", "name=\"Enregistrer la décision\"", "name=\"Consigner la décision\""),
                        "serviceTask_recordDecision"),
                change(
                        "another delay",
                        replacing(
                                "dossier.bpmn",
                                "dueDates.after('deliberation', execution)",
                                "dueDates.after('completeness', execution)"),
                        "userTask_deliberate"),
                change(
                        "another group",
                        replacing(
                                "dossier.bpmn",
                                "camunda:candidateGroups=\"presidency\"",
                                "camunda:candidateGroups=\"presidency,secretariat\""),
                        "userTask_deliberate"),
                change(
                        "another cycle of retries",
                        replacing("dossier.bpmn", "PT1M,PT5M,PT15M,PT1H,PT4H,PT12H,P1D", "R3/PT10M"),
                        "serviceTask_sendAward"),
                change(
                        "another threshold",
                        replacing("decisions/level.dmn", "<text>55</text>", "<text>57</text>"),
                        "businessRuleTask_proposeLevel"),
                change(
                        "another size",
                        processes -> processes
                                .replace("decisions/level.dmn", "<text>&lt; 3500</text>", "<text>&lt; 5000</text>")
                                .replace(
                                        "decisions/level.dmn",
                                        "<text>[3500..10000[</text>",
                                        "<text>[5000..10000[</text>"),
                        "businessRuleTask_proposeLevel"),
                change(
                        "another limit of the badge",
                        replacing("decisions/badge.dmn", "<text>50</text>", "<text>52</text>"),
                        "gateway_track"),
                change(
                        "another label of an answer",
                        replacing("forms/check-completeness.form", "Oui, le jury peut l’évaluer", "Oui, tout y est"),
                        "userTask_checkCompleteness"),
                change(
                        "one more field",
                        replacingFirst(
                                "forms/deliberate.form",
                                "\"components\": [",
                                "\"components\": [{\"type\": \"textfield\", \"id\": \"room\", \"key\": \"room\", \"label\": \"Salle\"},"),
                        "userTask_deliberate"),
                change(
                        "a hint beside a note",
                        replacing(
                                "forms/check-completeness.form",
                                "\"key\": \"internalNote\"",
                                "\"key\": \"internalNote\", \"description\": \"Pour le secrétariat\""),
                        "userTask_checkCompleteness"),
                change(
                        "one more question with points",
                        replacingFirst(
                                "forms/application-badge.form",
                                "\"components\": [",
                                "\"components\": [{\"type\": \"group\", \"id\": \"extra\", \"label\": \"En plus\", \"components\": [{\"type\": \"checkbox\", \"id\": \"badgeExtra\", \"key\": \"badgeExtra\", \"label\": \"Une forge publique\", \"properties\": {\"axis\": \"software\", \"points\": \"2\"}}]},"),
                        "gateway_track"),
                change(
                        "another description",
                        replacing(
                                "dossier.bpmn",
                                "Le dossier attend sa décision.",
                                "Le dossier attend sa décision, huit jours au plus."),
                        "userTask_deliberate"),
                change(
                        "another mail of the badge",
                        replacing("dossier.bpmn", ">badge-awarded<", ">award<"),
                        "gateway_awardedTrack"));
    }

    @AfterEach
    void theRealModelsAreInForceAgain() {
        ModelEngine.reset();
        if (deployment != null) {
            repository().deleteDeployment(deployment.getId(), true);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isTakenAndLivedThrough(Change change) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        change.edit().on(processes);
        assertThat(processes.findings()).filteredOn(Finding::refuses).isEmpty();

        deployment = deploy(processes);
        new Life(task -> change.answers().getOrDefault(task, Map.of())).live();

        assertThat(new Drive(ModelEngine.engine()).path())
                .containsAll(change.passed())
                .contains("serviceTask_sendAward", "serviceTask_issueCertificate")
                .doesNotContainAnyElementsOf(change.passedBy().isEmpty() ? List.of("none") : change.passedBy());
        assertThat(ModelEngine.bean(SentMails.class).all()).contains("award to applicant");
    }

    @Test
    void whatASecondReadingSaysIsKeptInTheJournal() throws IOException {
        Change reading = changes().findFirst().orElseThrow();
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        reading.edit().on(processes);
        deployment = deploy(processes);

        new Life(task -> reading.answers().getOrDefault(task, Map.of())).live();

        verify(ModelEngine.bean(Dossiers.class))
                .noteAll(
                        eq(Given.REFERENCE),
                        eq(EventKind.NOTED),
                        any(),
                        eq(List.of("D’accord ?\u00a0: Oui", "Remarque\u00a0: Relu.")));
    }

    @Test
    void aTaskThatComesAgainTakesAnotherAnswer() throws IOException {
        Change reading = changes().findFirst().orElseThrow();
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        reading.edit().on(processes);
        deployment = deploy(processes);
        Iterator<String> agreed = List.of("NO", "YES").iterator();

        new Life(task -> task.equals("userTask_secondReading") ? Map.of("agreed", agreed.next()) : Map.of()).live();

        assertThat(new Drive(ModelEngine.engine()).path())
                .filteredOn("userTask_secondReading"::equals)
                .hasSize(2);
    }

    private static DeploymentWithDefinitions deploy(CopyOfProcesses processes) throws IOException {
        DeploymentBuilder builder = repository().createDeployment().name("a change");
        for (String place : List.of("", "decisions", "forms")) {
            for (Path file : processes.folder().files(place, ".bpmn", ".dmn", ".form")) {
                builder.addString(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return builder.deployWithResult();
    }

    private static RepositoryService repository() {
        return ModelEngine.engine().getRepositoryService();
    }
}
