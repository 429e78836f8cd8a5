package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.TnlApplication;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Journal;
import fr.tnl.dossier.Timeline;
import fr.tnl.shared.Hashes;
import fr.tnl.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A document that a model issues and a status that it shows: in one transaction, and before people's eyes. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=WARN",
            // That a job fails is what this is about
            "logging.level.org.camunda.bpm.engine=OFF",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Import(Applicants.class)
@DirtiesContext
class PlacedStepsIT {

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_attesting" targetNamespace="https://territoire-numerique-libre.example/processes">
              <bpmn:process id="attesting" name="Attestation" isExecutable="true" camunda:historyTimeToLive="P730D">
                <bpmn:startEvent id="startEvent_toAttest" name="Attestation à délivrer"><bpmn:outgoing>flow_toAttest</bpmn:outgoing></bpmn:startEvent>
                <bpmn:serviceTask id="serviceTask_attest" name="Attester" camunda:delegateExpression="${issueDocumentDelegate}" camunda:asyncBefore="true">
                  <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="reference">${execution.processBusinessKey}</camunda:inputParameter><camunda:inputParameter name="documentTemplate">complete-application</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
                  <bpmn:incoming>flow_toAttest</bpmn:incoming><bpmn:outgoing>flow_attested</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:serviceTask id="serviceTask_show" name="Afficher" camunda:delegateExpression="${showStatusDelegate}">
                  <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="reference">${execution.processBusinessKey}</camunda:inputParameter><camunda:inputParameter name="shownStatus">En relecture</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
                  <bpmn:incoming>flow_attested</bpmn:incoming><bpmn:outgoing>flow_shown</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:endEvent id="endEvent_attested" name="Attesté"><bpmn:incoming>flow_shown</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_toAttest" sourceRef="startEvent_toAttest" targetRef="serviceTask_attest" />
                <bpmn:sequenceFlow id="flow_attested" sourceRef="serviceTask_attest" targetRef="serviceTask_show" />
                <bpmn:sequenceFlow id="flow_shown" sourceRef="serviceTask_show" targetRef="endEvent_attested" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Applicants applicants;

    @Autowired
    private ApplicantAccess access;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    private Dossier dossier;
    private String reference;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("tnl.data", data::toString);
    }

    @BeforeEach
    void aDossierIsToGetAnAttestation() {
        dossier = applicants.filed();
        reference = dossier.requireReference().value();
        engine.getRepositoryService()
                .createDeployment()
                .addString("attesting.bpmn", MODEL)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("attesting", reference);
    }

    @Test
    void isThereOnceThoughItsJobFailedTwiceAfterItWasMade() throws IOException {
        stands(DossierStatus.WITHDRAWN);
        assertThatThrownBy(this::attest).hasMessageContaining("où aucun autre état ne s’affiche");
        assertThatThrownBy(this::attest).hasMessageContaining("où aucun autre état ne s’affiche");
        assertThat(documents()).isZero();
        assertThat(story()).doesNotContain(EventKind.DOCUMENT_ISSUED);

        stands(DossierStatus.FILED);
        attest();

        assertThat(documents()).isEqualTo(1);
        assertThat(story()).containsOnlyOnce(EventKind.DOCUMENT_ISSUED).containsOnlyOnce(EventKind.STATUS_SHOWN);
        assertThat(journal.of(dossier).isWhole()).isTrue();
        staffReadsIt();
        theApplicantReadsIt();

        jdbc.sql("update tnl.issued_document set pdf = :pdf where dossier = :dossier")
                .param("pdf", new byte[] {1})
                .param("dossier", dossier.id())
                .update();
        assertThat(journal.of(dossier).isWhole())
                .as("another document in its place shows")
                .isFalse();
    }

    private void staffReadsIt() throws IOException {
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String page = "/backoffice/dossiers/" + reference;
        assertThat(secretariat.get(page).text())
                .contains("En relecture", "Déposé, en cours d’instruction")
                .contains("Documents délivrés", "Attestation de dossier complet", reference + "-D1");
        assertThat(secretariat
                        .get("/backoffice/dossiers?edition=2026&q=" + reference + "&etat=FILED")
                        .text())
                .contains("En relecture");
        Visitor.Answer pdf = secretariat.get(page + "/delivres/1");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.contentType()).startsWith("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains(reference + "-D1.pdf");
        assertThat(secretariat.get(page + "/delivres/2").status()).isEqualTo(404);
        assertThat(Visitor.loggedIn(port, "jury1").get(page + "/delivres/1").status())
                .as("a juror who does not review it")
                .isEqualTo(404);

        Map<String, byte[]> files = unzipped(secretariat.download(page, page + "/export"));
        String facts = new String(files.get("donnees.json"), StandardCharsets.UTF_8);
        assertThat(files).containsKey("delivres/" + reference + "-D1.pdf");
        assertThat(facts)
                .contains(Hashes.sha256(files.get("delivres/" + reference + "-D1.pdf")))
                .contains("\"shownStatus\" : \"En relecture\"");
    }

    private void theApplicantReadsIt() {
        Visitor applicant = Visitor.anonymous(port);
        String cookie = "tnl-dossier=" + access.openSession(dossier.id(), "dsi@ville.example");
        String page = "/dossiers/" + dossier.id();
        assertThat(applicant.getWithCookie(page, cookie).text().replace('\u00a0', ' '))
                .contains("En ce moment : En relecture")
                .contains("Documents délivrés", "Attestation de dossier complet", "n° " + reference + "-D1");
        Visitor.Answer pdf = applicant.getWithCookie(page + "/delivres/1", cookie);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.contentType()).startsWith("application/pdf");
        assertThat(applicant.get(page + "/delivres/1").status())
                .as("nobody else reads it")
                .isEqualTo(403);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private void attest() {
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .activityId("serviceTask_attest")
                        .singleResult()
                        .getId());
    }

    private void stands(DossierStatus status) {
        jdbc.sql("update tnl.dossier set status = :status where id = :id")
                .param("status", status.name())
                .param("id", dossier.id())
                .update();
    }

    private long documents() {
        return jdbc.sql("select count(*) from tnl.issued_document where dossier = :dossier")
                .param("dossier", dossier.id())
                .query(Long.class)
                .single();
    }

    private List<EventKind> story() {
        return timeline.of(dossier.id()).stream().map(DossierEvent::kind).toList();
    }
}
