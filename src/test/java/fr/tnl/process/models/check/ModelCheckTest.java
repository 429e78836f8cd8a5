package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.testing.ModelEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {

    @TempDir
    Path folder;

    private CopyOfProcesses processes;

    @BeforeEach
    void aCopy() throws IOException {
        processes = CopyOfProcesses.in(folder);
    }

    @Test
    void findsNothingWrongWithTheRealFolder() {
        assertThat(processes.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{4} in {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "campaign.bpmn | ${openFilingDelegate} | ${openFillingDelegate} | serviceTask_openFiling"
                        + " | le traitement « openFillingDelegate » n’existe pas",
                "campaign.bpmn | ${openFilingDelegate} | ${openFilingDelegate.now} | serviceTask_openFiling"
                        + " | la tâche de service ne dit pas ce qu’elle fait",
                "dossier.bpmn | formRef=\"check-completeness\" | formRef=\"check-complete\" | userTask_checkCompleteness"
                        + " | le formulaire « check-complete » n’existe pas",
                "campaign.bpmn | formRef=\"campaign-start\" | formRef=\"start\" | startEvent_openCampaign"
                        + " | le formulaire « start » n’existe pas",
                "dossier.bpmn | camunda:formRef=\"deliberate\" | | userTask_deliberate"
                        + " | la tâche n’a pas de formulaire",
                "jury-review.bpmn | formRef=\"assess-dossier\" camunda:formRefBinding=\"deployment\""
                        + " | formRef=\"assess-dossier\" camunda:formRefBinding=\"latest\" | userTask_assessDossier"
                        + " | le formulaire doit être lié au déploiement",
                "dossier.bpmn | decisionRef=\"level\" | decisionRef=\"levels\" | businessRuleTask_proposeLevel"
                        + " | la décision « levels » n’existe pas",
                "dossier.bpmn | name=\"dossier.amended\" | name=\"dossier.changed\" | message_dossierAmended"
                        + " | l’application n’envoie pas le message « dossier.changed »",
                "dossier.bpmn | >not-awarded< | >rejected< | serviceTask_sendNotAwarded"
                        + " | le courriel « rejected » n’existe pas",
                "dossier.bpmn | candidateGroups=\"presidency\" | candidateGroups=\"presidents\" | userTask_deliberate"
                        + " | le groupe « presidents » n’existe pas",
                "dossier.bpmn | camunda:candidateGroups=\"presidency\" | | userTask_deliberate"
                        + " | personne n’est désigné",
                "dossier.bpmn | calledElement=\"juryReview\" | calledElement=\"review\" | callActivity_reviewDossier"
                        + " | le processus appelé « review » n’existe pas",
            })
    void namesFileAndElementOfWhatIsUnknown(String file, String before, String after, String element, String text)
            throws IOException {
        processes.replace(file, before, after == null ? "" : after);

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo(file);
        assertThat(finding.element()).isEqualTo(element);
        assertThat(plain(finding.text())).contains(text);
        assertThat(plain(finding.toString())).startsWith(file + ", élément « " + element + " »");
    }

    @Test
    void listsWhatIsKnownBesideWhatIsNot() throws IOException {
        processes.replace("dossier.bpmn", "calledElement=\"juryReview\"", "calledElement=\"review\"");

        assertThat(onlyFinding().text()).endsWith("campaign, dossier, jurorTies, juryReview.");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws IOException {
        processes
                .replace("campaign.bpmn", "${openFilingDelegate}", "${nothing}")
                .replace("dossier.bpmn", ">not-awarded<", ">rejected<")
                .write("forms/deliberate.form", "{");

        assertThat(processes.findings())
                .extracting(Finding::file, Finding::element)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("campaign.bpmn", "serviceTask_openFiling"),
                        org.assertj.core.groups.Tuple.tuple("dossier.bpmn", "serviceTask_sendNotAwarded"),
                        org.assertj.core.groups.Tuple.tuple("deliberate.form", ""));
    }

    @Test
    void tellsOfAProcessUnderAnotherIdThatItIsMissingAndNoMore() throws IOException {
        processes.replace("dossier.bpmn", "\"dossier\"", "\"vieDossier\"");

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("processes");
        assertThat(plain(finding.text())).contains("il manque le processus « dossier »");
    }

    @Test
    void tellsWhatIsMissingBeforeWhatFollowsFromIt() throws IOException {
        processes.replace("jury-review.bpmn", "\"juryReview\"", "\"review\"");

        assertThat(processes.findings())
                .extracting(Finding::file, Finding::element)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("processes", ""),
                        org.assertj.core.groups.Tuple.tuple("dossier.bpmn", "callActivity_reviewDossier"));
    }

    @Test
    void namesAModelThatCannotBeRead() throws IOException {
        processes.replace("jury-review.bpmn", "</bpmn:definitions>", "");

        assertThat(processes.findings()).extracting(Finding::file).containsExactly("jury-review.bpmn");
        assertThat(processes.findings())
                .filteredOn(finding -> finding.file().equals("jury-review.bpmn"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("n’est pas lisible"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mails/award.md",
                "documents/complete-application.md",
                "forms/approve-palmares.form",
                "editions/2025.yaml",
                "campaign.bpmn"
            })
    void namesAFileOfAnotherEncoding(String file) throws IOException {
        Path changed = folder.resolve(file);
        Files.write(changed, Files.readString(changed).getBytes(StandardCharsets.ISO_8859_1));

        Finding finding = onlyFinding();
        assertThat(file).endsWith(finding.file());
        assertThat(plain(finding.text())).contains("enregistrez-le avec l’encodage UTF-8");
    }

    @Test
    void namesADecisionThatCannotBeRead() throws IOException {
        processes.write("decisions/spare.dmn", "<definitions");

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("spare.dmn");
        assertThat(finding.text()).contains("n’est pas lisible");
    }

    @Test
    void namesAFormThatCannotBeRead() throws IOException {
        processes.write("forms/spare.form", "{ \"id\": \"spare\", ");

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("spare.form");
        assertThat(plain(finding.text())).startsWith("Le formulaire « spare » n’est pas lisible");
    }

    @Test
    void namesTheComponentThatTheApplicationDoesNotKnow() throws IOException {
        processes.write(
                "forms/spare.form", form("spare", "{\"type\": \"filepicker\", \"id\": \"picker\", \"key\": \"f\"}"));

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("spare.form");
        assertThat(plain(finding.text())).contains("composant « picker »").contains("« filepicker »");
    }

    @Test
    void wantsAFormToBearTheNameOfItsFile() throws IOException {
        processes.write("forms/spare.form", form("other", ""));

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("spare.form");
        assertThat(plain(finding.text())).contains("« other »").contains("écrivez « spare »");
    }

    @Test
    void namesTheComponentWhoseConditionCannotBeReadOnceForAllItHides() throws IOException {
        String inner = "{\"type\": \"textfield\", \"id\": \"inner\", \"key\": \"inner\", \"label\": \"x\"}";
        processes.write(
                "forms/spare.form",
                form(
                        "spare",
                        "{\"type\": \"group\", \"id\": \"outer\", \"components\": [" + inner
                                + "], \"conditional\": {\"hide\": \"=recused = = true\"}}"));

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("spare.form");
        assertThat(finding.element()).isEqualTo("outer");
        assertThat(plain(finding.text())).startsWith("la condition « recused = = true » ne se lit pas");
    }

    @Test
    void takesAConditionOnNamesThatHaveNoValueYet() throws IOException {
        processes.write(
                "forms/spare.form",
                form(
                        "spare",
                        "{\"type\": \"text\", \"id\": \"t\", \"text\": \"x\", \"conditional\":"
                                + " {\"hide\": \"=count(unknown) > 2 or not(list contains(other, 1))\"}}"));

        assertThat(processes.findings()).isEmpty();
    }

    @Test
    void namesTheEditionThatOffersAFormThatIsNotThere() throws IOException {
        processes.replace("editions/2026.yaml", "form: application-badge", "form: application-bagde");

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("2026.yaml");
        assertThat(finding.element()).isEqualTo("tracks.BADGE.form");
        assertThat(plain(finding.text())).contains("« application-bagde » n’existe pas");
    }

    @Test
    void namesTheQuestionThatThePortalCannotShow() throws IOException {
        processes.write(
                "forms/new-badge.form", form("new-badge", "{\"type\": \"html\", \"id\": \"h\", \"content\": \"x\"}"));
        assertThat(processes.findings()).as("a form that no edition offers").isEmpty();

        processes.replace("editions/2026.yaml", "form: application-badge", "form: new-badge");

        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo("new-badge.form");
        assertThat(plain(finding.text())).contains("composant « h » : le portail ne sait pas montrer « html »");
    }

    @Test
    void namesTheAxisThatTheEditionDoesNotHave() throws IOException {
        processes.replace("forms/application-badge.form", "\"axis\": \"data\"", "\"axis\": \"dates\"");

        assertThat(processes.findings())
                .as("each edition that offers the form is named")
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo("application-badge.form");
                    assertThat(plain(finding.text())).contains("l’axe « dates »");
                });
    }

    @Test
    void namesTheWordOfADocumentThatHasNoValueYetWhereItIsIssued() throws IOException {
        processes
                .replace("documents/complete-application.md", "${version}", "${levelLabel}")
                .replace(
                        "dossier.bpmn",
                        "name=\"mailTemplate\">receipt<",
                        "name=\"documentTemplate\">complete-application<");

        assertThat(processes.findings()).filteredOn(Finding::refuses).anySatisfy(finding -> {
            assertThat(finding.element()).startsWith("serviceTask_sendReceipt");
            assertThat(plain(finding.toString())).contains("le mot ${levelLabel}, qui n’a de valeur qu’après « ");
        });
    }

    @Test
    void tellsOfAForeignModelWhatIsReallyMissingAndNoMore() throws IOException {
        processes.write("foreign.bpmn", FOREIGN);

        assertThat(processes.findings())
                .filteredOn(Finding::refuses)
                .extracting(Finding::element)
                .containsExactlyInAnyOrder("approve", "approve", "archive", "foreign");
    }

    /** In a lane, with a form in HTML, groups by an expression, both ways under a condition, and a message unused. */
    private static final String FOREIGN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="foreignDefinitions" targetNamespace="http://example.org">
              <message id="unused" name="unused" />
              <collaboration id="all"><participant id="us" name="Us" processRef="foreign" /></collaboration>
              <process id="foreign" name="Foreign" isExecutable="true">
                <laneSet id="lanes"><lane id="desk" name="Desk"><flowNodeRef>approve</flowNodeRef></lane></laneSet>
                <startEvent id="begun"><outgoing>f1</outgoing></startEvent>
                <userTask id="approve" name="Approve" camunda:formKey="embedded:app:approve.html" camunda:candidateGroups="${approvers},accounting" camunda:dueDate="${dateTime().plusWeeks(1).toDate()}"><incoming>f1</incoming><outgoing>f2</outgoing></userTask>
                <exclusiveGateway id="approved"><incoming>f2</incoming><outgoing>yes</outgoing><outgoing>no</outgoing></exclusiveGateway>
                <serviceTask id="archive" name="Archive" camunda:class="org.example.Archive"><incoming>yes</incoming><outgoing>f3</outgoing></serviceTask>
                <endEvent id="archived"><incoming>f3</incoming></endEvent>
                <endEvent id="refused"><incoming>no</incoming></endEvent>
                <sequenceFlow id="f1" sourceRef="begun" targetRef="approve" />
                <sequenceFlow id="f2" sourceRef="approve" targetRef="approved" />
                <sequenceFlow id="yes" sourceRef="approved" targetRef="archive"><conditionExpression xsi:type="tFormalExpression">${approved}</conditionExpression></sequenceFlow>
                <sequenceFlow id="no" sourceRef="approved" targetRef="refused"><conditionExpression xsi:type="tFormalExpression">${!approved}</conditionExpression></sequenceFlow>
                <sequenceFlow id="f3" sourceRef="archive" targetRef="archived" />
              </process>
            </definitions>
            """;

    @Test
    void warnsOfDossiersThatWaitWhereTheModelNoLongerHasAnything() throws IOException {
        ModelEngine.reset();
        ModelEngine.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("dossier")
                .setVariable("reference", "TNL-2026-0001")
                .setVariable("edition", "2026")
                .setVariable("authorityName", "Rennes")
                .startBeforeActivity("userTask_checkCompleteness")
                .execute();
        assertThat(processes.findings()).isEmpty();

        processes.replace("dossier.bpmn", "userTask_checkCompleteness", "userTask_checkAll");
        List<Finding> findings = processes.findings();
        ModelEngine.reset();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isFalse();
            assertThat(plain(finding.text())).startsWith("un dossier attend à « userTask_checkCompleteness »");
        });
    }

    @Test
    void leavesTheFolderAsItIs() throws IOException {
        processes.replace("dossier.bpmn", ">not-awarded<", ">rejected<");
        String before = Files.readString(folder.resolve("dossier.bpmn"));

        processes.findings();

        assertThat(folder.resolve("dossier.bpmn")).hasContent(before);
    }

    private Finding onlyFinding() {
        List<Finding> findings = processes.findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static String form(String id, String component) {
        return "{\"id\": \"" + id + "\", \"type\": \"default\", \"components\": [" + component + "]}";
    }

    /** French typography aside. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
