package fr.tnl.process.models.check;

import fr.tnl.process.testing.Life.Way;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Changes that an administrator may make without code, made by small edits of the real models. */
public final class SoundChanges {

    /** An application that is configured where these changes are tried. */
    public static final String WEBHOOK = "registre";

    private static final String MAIL =
            "camunda:delegateExpression=\"${sendMailDelegate}\" camunda:asyncBefore=\"true\"";
    private static final String RETRY =
            "<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT15M,PT1H,PT4H,PT12H,P1D</camunda:failedJobRetryTimeCycle>";

    private SoundChanges() {}

    /** What is done to the folder. */
    public interface Edit {
        void on(CopyOfProcesses processes) throws IOException;
    }

    /**
     * @param way that passes what is changed
     * @param passed elements that the dossier comes by
     * @param passedBy elements that it does not come by
     * @param answers of tasks that are new
     */
    public record Change(
            String title,
            Edit edit,
            Way way,
            List<String> passed,
            List<String> passedBy,
            Map<String, Map<String, Object>> answers) {

        @Override
        public String toString() {
            return title;
        }
    }

    private static Change change(String title, Edit edit, String... passed) {
        return change(title, edit, Way.LABEL, passed);
    }

    private static Change change(String title, Edit edit, Way way, String... passed) {
        return new Change(title, edit, way, List.of(passed), List.of(), Map.of());
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

    private static String input(String name, String value, String... more) {
        return "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"" + name + "\">" + value
                + "</camunda:inputParameter></camunda:inputOutput>" + String.join("", more)
                + "</bpmn:extensionElements>";
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

    public static Stream<Change> changes() {
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
                        Way.LABEL,
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
                        Way.LABEL,
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
                        "one more mail, as Modeler writes it by the template",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                        "flow_assignJurorsToReview",
                                        "serviceTask",
                                        "serviceTask_tellOnce",
                                        "name=\"Annoncer le jury\" camunda:modelerTemplate=\"fr.tnl.sendMail\" " + MAIL,
                                        mail("receipt", "applicant")
                                                .replace(
                                                        "</camunda:inputOutput>",
                                                        "<camunda:inputParameter name=\"mailAttachment\" /><camunda:inputParameter name=\"mailOncePer\"></camunda:inputParameter></camunda:inputOutput>")
                                                .replace(RETRY, ""))),
                        "serviceTask_tellOnce"),
                change(
                        "a status that is shown while the jury gets ready, and no longer once it is",
                        drawing("dossier.bpmn", diagram -> diagram.insert(
                                        "flow_assignJurorsToReview",
                                        "serviceTask",
                                        "serviceTask_showReading",
                                        "name=\"Afficher la relecture\" camunda:delegateExpression=\"${showStatusDelegate}\"",
                                        input("shownStatus", "En relecture"))
                                .insert(
                                        "flow_consolidateReviewsToReviewsSuffice",
                                        "serviceTask",
                                        "serviceTask_showStatusAlone",
                                        "name=\"Ne plus l’afficher\" camunda:delegateExpression=\"${showStatusAloneDelegate}\"",
                                        "")),
                        "serviceTask_showReading",
                        "serviceTask_showStatusAlone"),
                change(
                        "another application that is told that the jury was found",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                        "flow_assignJurorsToReview",
                                        "serviceTask",
                                        "serviceTask_callRegister",
                                        "name=\"Prévenir le registre\" camunda:delegateExpression=\"${callWebhookDelegate}\" camunda:asyncBefore=\"true\"",
                                        input("webhook", WEBHOOK, RETRY))),
                        "serviceTask_callRegister"),
                change(
                        "a document that is issued, and sent",
                        drawing(
                                "dossier.bpmn",
                                diagram -> diagram.insert(
                                                "flow_assignJurorsToReview",
                                                "serviceTask",
                                                "serviceTask_issueDocument",
                                                "name=\"Attester que le dossier est complet\" camunda:delegateExpression=\"${issueDocumentDelegate}\" camunda:asyncBefore=\"true\"",
                                                input("documentTemplate", "complete-application"))
                                        .insert(
                                                "flow_serviceTask_issueDocumentOnwards",
                                                "serviceTask",
                                                "serviceTask_sendDocument",
                                                "name=\"Envoyer l’attestation\" " + MAIL,
                                                mail("receipt", "applicant")
                                                        .replace(
                                                                "</camunda:inputOutput>",
                                                                "<camunda:inputParameter name=\"mailAttachment\">document</camunda:inputParameter></camunda:inputOutput>"))),
                        "serviceTask_issueDocument",
                        "serviceTask_sendDocument"),
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
                        Way.COMPLEMENT,
                        List.of("intermediateEvent_complementReminderDue", "boundaryEvent_complementReceived"),
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
                        Way.SLOW_CHECK,
                        "serviceTask_sendCheckWaits",
                        "endEvent_checkWaits"),
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
                        Way.LABEL,
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
                        Way.BADGE,
                        "businessRuleTask_decideBadge"),
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
                        Way.BADGE,
                        "businessRuleTask_decideBadge"),
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
                        Way.BADGE,
                        "serviceTask_sendBadgeAwarded"));
    }
}
