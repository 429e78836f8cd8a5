package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.TnlApplication;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Journal;
import fr.tnl.process.models.check.ChangedDiagram;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.shared.Hashes;
import fr.tnl.testing.Visitor;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
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

/** An attestation that an administrator puts into the life of a dossier, and the mail that brings it. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=WARN",
            // That a job fails, and that a deployment is refused, is what this is about
            "logging.level.org.camunda.bpm.engine=OFF",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Import(Applicants.class)
@DirtiesContext
class IssuedDocumentIT {

    private static final String TEXT = "documents/complete-application.md";
    private static final String ATTEST = "serviceTask_attest";

    @TempDir
    static Path data;

    private static CopyOfProcesses processes;

    @LocalServerPort
    private int port;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    /** As the element templates write it. */
    @DynamicPropertySource
    static void withAModelOfTheirOwn(DynamicPropertyRegistry registry) throws IOException {
        processes = CopyOfProcesses.in(data.resolve("processes"));
        processes.write(
                "mails/attestation.md",
                "---\nsubject: Attestation – dossier ${reference}\n---\n\nBonjour ${recipientName},\n\nVoici l’attestation.\n");
        ChangedDiagram diagram = new ChangedDiagram(processes.root().resolve("dossier.bpmn"));
        diagram.insert(
                        "flow_dossierComplete",
                        "serviceTask",
                        ATTEST,
                        "name=\"Attester\" camunda:modelerTemplate=\"fr.tnl.issueDocument\" camunda:delegateExpression=\"${issueDocumentDelegate}\" camunda:asyncBefore=\"true\"",
                        inputs("documentTemplate", "complete-application"))
                .insert(
                        "flow_" + ATTEST + "Onwards",
                        "serviceTask",
                        "serviceTask_sendAttestation",
                        "name=\"Envoyer\" camunda:modelerTemplate=\"fr.tnl.sendMail\" camunda:delegateExpression=\"${sendMailDelegate}\" camunda:asyncBefore=\"true\"",
                        inputs("mailTemplate", "attestation", "mailTo", "applicant", "mailAttachment", "document"))
                .save();
        registry.add("tnl.data", data::toString);
        registry.add("tnl.processes.location", () -> processes.root().toUri().toString());
    }

    private static String inputs(String... namesAndValues) {
        StringBuilder inputs = new StringBuilder("<bpmn:extensionElements><camunda:inputOutput>");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.append("<camunda:inputParameter name=\"" + namesAndValues[i] + "\">" + namesAndValues[i + 1]
                    + "</camunda:inputParameter>");
        }
        return inputs.append("</camunda:inputOutput></bpmn:extensionElements>").toString();
    }

    @Test
    void leavesByMailIsShownAndVouchedForAndHasOneNumberHoweverOftenItsStepFailed() throws Exception {
        Dossier dossier = applicants.filed();
        String reference = dossier.requireReference().value();
        passUntilTheAttestation(reference);
        Visitor administration = Visitor.loggedIn(port, "administration");
        String text = Files.readString(processes.root().resolve(TEXT));
        processes.delete(TEXT);
        assertThatThrownBy(this::attest).hasMessageContaining(TEXT + " n’existe pas");
        assertThatThrownBy(this::attest).hasMessageContaining(TEXT + " n’existe pas");
        engine.getManagementService().setJobRetries(attesting().getId(), 0);
        assertThat(administration.get("/backoffice/incidents").text())
                .contains("Attester", "Le texte d’un document manque ou ne peut pas être rempli");
        assertThat(documents(dossier)).isZero();

        processes.write(TEXT, text);
        attest();
        runJobs();

        String number = reference + "-D1";
        assertThat(documents(dossier)).isEqualTo(1);
        List<byte[]> attached = attachments("attestation", reference, number + ".pdf");
        assertThat(attached).as("one for each contact").hasSize(2);
        byte[] pdf = attached.get(0);
        assertThat(textOf(pdf))
                .contains("Attestation de dossier complet", "Document n° " + number + ", délivré le ")
                .contains("atteste que " + dossier.authorityName() + " a déposé un dossier de candidature complet")
                .doesNotContain("${");
        String hash = Hashes.sha256(pdf);
        assertThat(administration.get("/backoffice/dossiers/" + reference).text())
                .contains("Documents délivrés", "Attestation de dossier complet", number, hash, "Journal intact");
        assertThat(journal.of(dossier).isWhole()).isTrue();
    }

    @Test
    void isRefusedBeforeItIsDeployedWhereItIsUnknownOrSaysAnUnknownWord() throws Exception {
        long before = repository.createDeploymentQuery().count();
        String diagram = Files.readString(processes.root().resolve("dossier.bpmn"));

        assertThat(refusal(diagram.replace(">complete-application<", ">dossier-complet<")))
                .contains("Déploiement refusé, rien n’a changé.", ATTEST)
                .contains("le document « dossier-complet » n’existe pas dans processes/documents")
                .contains("Documents connus : complete-application");

        processes.replace(TEXT, "${authorityName}", "${nomDeLaVille}");
        try {
            assertThat(refusal(diagram.replace("name=\"Attester\"", "name=\"Attester encore\"")))
                    .contains("complete-application.md", "le mot ${nomDeLaVille} n’est pas connu d’un document");
            assertThat(Visitor.loggedIn(port, "administration")
                            .get("/backoffice/modeles/verification")
                            .text())
                    .contains("complete-application.md", "le mot ${nomDeLaVille} n’est pas connu d’un document");
        } finally {
            processes.replace(TEXT, "${nomDeLaVille}", "${authorityName}");
        }

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private String refusal(String diagram) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                DeployButton.press(port, "administration", "dossier", Map.of("dossier.bpmn", diagram));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body().replace('\u00A0', ' ');
    }

    private void passUntilTheAttestation(String reference) {
        runJobs();
        Task check = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_checkCompleteness")
                .singleResult();
        engine.getFormService().submitTaskForm(check.getId(), Map.of("completenessOutcome", "COMPLETE"));
    }

    private void attest() {
        engine.getManagementService().executeJob(attesting().getId());
    }

    private Job attesting() {
        return engine.getManagementService().createJobQuery().activityId(ATTEST).singleResult();
    }

    private void runJobs() {
        ManagementService jobs = engine.getManagementService();
        for (List<Job> due = jobs.createJobQuery().executable().list();
                !due.isEmpty();
                due = jobs.createJobQuery().executable().list()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private long documents(Dossier dossier) {
        return jdbc.sql("select count(*) from tnl.issued_document where dossier = :dossier")
                .param("dossier", dossier.id())
                .query(Long.class)
                .single();
    }

    private static List<byte[]> attachments(String mail, String reference, String file)
            throws IOException, MessagingException {
        List<byte[]> attached = new ArrayList<>();
        try (Stream<Path> mails = Files.list(data.resolve("outbox"))) {
            for (Path one : mails.filter(found -> found.toString().contains("-" + mail + "-" + reference))
                    .toList()) {
                try (InputStream in = Files.newInputStream(one)) {
                    collect(new MimeMessage(Session.getInstance(new Properties()), in).getContent(), file, attached);
                }
            }
        }
        return attached;
    }

    private static void collect(Object content, String file, List<byte[]> attached)
            throws IOException, MessagingException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (file.equals(part.getFileName())) {
                    attached.add(part.getInputStream().readAllBytes());
                } else {
                    collect(part.getContent(), file, attached);
                }
            }
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
