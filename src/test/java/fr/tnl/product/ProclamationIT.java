package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.palmares.Signature;
import fr.tnl.palmares.Signatures;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import fr.tnl.shared.Actor;
import fr.tnl.testing.Visitor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Two people sign the palmarès, nothing is told before the embargo ends, and then each dossier goes its own way. */
@OnRunningProduct
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ProclamationIT {

    private static final String SIGN = "userTask_approvePalmares";
    private static final String COUNTERSIGN = "userTask_countersignPalmares";

    /** Of the presidency, and a juror who is tied to the one dossier that waits. */
    private static final String TIED = "camille";

    /** Of both the presidency and the secretariat. */
    private static final String BOTH = "claude";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Jury jury;

    @Autowired
    private Applications applications;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Certificates certificates;

    @Autowired
    private MailLog mailLog;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DirtiesContext
    void isSignedByTwoKeptSecretThenToldToEachDossierWhateverBecomesOfAnother() {
        Dossier label = stage.dossier(Stage.Role.DECIDED);
        Dossier badge = stage.decidedBadge("COMMUNE-33063");
        Dossier unlucky = stage.decidedBadge("COMMUNE-34172");
        Dossier owed = stage.dossier(Stage.Role.UNDER_REVIEW);
        leave(Stage.Role.HALF_REVIEWED, Stage.Role.IN_DELIBERATION, Stage.Role.TO_BE_REVIEWED);
        leave(Stage.Role.IN_CHECK, Stage.Role.TO_BE_CHECKED);
        stage.end(stage.dossier(Stage.Role.AWARDED));
        account(TIED, Role.PRESIDENCY, Role.JURY);
        account(BOTH, Role.PRESIDENCY, Role.SECRETARIAT);
        tie(owed);

        theUndecidedDossierIsNamedToThoseOnlyWhoMayKnowOfIt(owed);
        applications.withdraw(owed.id(), "", Actor.applicant("theo@example.org"));
        oneOfTwoWhoSignAtOnceWins();
        theSecretariatSendsItBack();
        twoPeopleSignTheSameList();
        List<Dossier> all = List.of(label, badge, unlucky);
        all.forEach(this::nothingIsTold);

        jdbc.sql("alter table tnl.certificate add constraint out_of_order check (reference <> '" + unlucky.reference()
                        + "')")
                .update();
        theEmbargoEnds();

        assertThat(all).allSatisfy(dossier -> assertThat(
                        dossiers.get(dossier.requireReference()).status())
                .isEqualTo(DossierStatus.AWARDED));
        assertThat(mails(label)).contains("award", "certificate");
        assertThat(mails(badge)).contains("badge-awarded", "certificate");
        assertThat(mails(unlucky)).contains("badge-awarded").doesNotContain("certificate");
        theOneWithoutItsCertificateShows(unlucky);

        jdbc.sql("alter table tnl.certificate drop constraint out_of_order").update();
        theCertificateIsRepaired(unlucky);
    }

    private void theUndecidedDossierIsNamedToThoseOnlyWhoMayKnowOfIt(Dossier owed) {
        String secret = String.valueOf(owed.reference());
        assertThat(form("presidence", SIGN).body()).contains(secret, owed.authorityName());
        assertThat(form(TIED, SIGN).body()).doesNotContain(secret, owed.authorityName());

        assertThat(answer("presidence", SIGN, signs("presidence", SIGN)).message())
                .contains("un dossier attend encore une décision", secret, owed.authorityName());
        assertThat(answer(TIED, SIGN, signs(TIED, SIGN)).message())
                .contains("ne peut pas encore être arrêté")
                .doesNotContain(secret, owed.authorityName());
        assertThat(signatures.of(Stage.EDITION)).isEmpty();
    }

    private void oneOfTwoWhoSignAtOnceWins() {
        String task = task(SIGN);
        List<CompletableFuture<Visitor.Answer>> both = Stream.of("presidence", BOTH)
                .map(account -> {
                    Map<String, Object> signature = signs(account, SIGN);
                    return CompletableFuture.supplyAsync(() -> submit(account, task, signature));
                })
                .toList();
        List<Visitor.Answer> answers =
                both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Visitor.Answer::status).containsOnlyOnce(204);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .singleElement()
                .satisfies(late -> assertThat(late.message())
                        .containsAnyOf("déjà terminée", "vient d’être terminée", "Quelqu’un d’autre vient d’agir"));
        assertThat(signatures.of(Stage.EDITION)).hasSize(1);
    }

    private void theSecretariatSendsItBack() {
        answer(
                "secretariat",
                COUNTERSIGN,
                Map.of("signature", "WITHHOLD", "withholdReason", "Un nom de collectivité est à corriger."));

        assertThat(form("presidence", SIGN).body()).contains("Un nom de collectivité est à corriger.");
        assertThat(form(TIED, SIGN).body()).doesNotContain("Un nom de collectivité est à corriger.");
    }

    private void twoPeopleSignTheSameList() {
        assertThat(answer(BOTH, SIGN, Map.of("signature", "SIGN", "listFingerprint", "0000-0000-0000-0000"))
                        .message())
                .contains("Rien n’est signé");
        assertThat(answer(BOTH, SIGN, signs(BOTH, SIGN)).status()).isEqualTo(204);
        assertThat(answer(BOTH, COUNTERSIGN, signs(BOTH, COUNTERSIGN)).message())
                .contains("la seconde signature revient à une autre personne");
        assertThat(answer("secretariat", COUNTERSIGN, signs("secretariat", COUNTERSIGN))
                        .status())
                .isEqualTo(204);

        assertThat(campaigns.get(Stage.EDITION).state()).isEqualTo(CampaignState.APPROVED);
        List<Signature> trace = signatures.of(Stage.EDITION);
        Signature last = trace.get(trace.size() - 1);
        assertThat(last.account()).isEqualTo("secretariat");
        assertThat(trace.get(trace.size() - 2).fingerprint()).isEqualTo(last.fingerprint());
        String overview =
                Visitor.loggedIn(port, "secretariat").get("/backoffice").text();
        assertThat(overview)
                .contains("Signé par la présidence", "Contresigné par le secrétariat", "Renvoyé à la présidence")
                .contains(last.fingerprint().shown(), "3 lauréats, 3 décisions");
        assertThat(Visitor.loggedIn(port, TIED).get("/backoffice").text())
                .contains("Contresigné par le secrétariat", last.fingerprint().shown())
                .doesNotContain("3 lauréats", "est à corriger");
    }

    /** The palmarès is approved, and nobody outside may know more than the day before. */
    private void nothingIsTold(Dossier dossier) {
        Visitor applicant = stage.applicantOf(dossier, port);
        String page = "/dossiers/" + dossier.id();
        assertThat(applicant.get(page).text())
                .contains("Vous n’avez rien à faire")
                .doesNotContain(
                        "Décision du jury", "Télécharger le certificat", "Votre certificat", "Continuez ainsi.");
        assertThat(applicant.get(page + "/certificat").status()).isEqualTo(404);
        assertThat(certificates.find(dossier.requireReference())).isEmpty();
        assertThat(mails(dossier))
                .doesNotContain("award", "badge-awarded", "not-awarded", "badge-not-awarded", "certificate");
        Visitor anybody = Visitor.anonymous(port);
        for (String published : List.of("/", "/palmares", "/verifier?code=" + dossier.reference())) {
            assertThat(anybody.get(published).text()).doesNotContain(dossier.authorityName());
        }
        assertThat(anybody.get("/palmares/2026").status()).isEqualTo(404);
        assertThat(anybody.get("/verifier/" + dossier.reference() + "/badge.svg")
                        .status())
                .isEqualTo(404);
    }

    private void theEmbargoEnds() {
        management()
                .executeJob(management()
                        .createJobQuery()
                        .activityId("intermediateEvent_embargoOver")
                        .singleResult()
                        .getId());
        Set<String> tried = new HashSet<>();
        for (List<Job> due = due(tried); !due.isEmpty(); due = due(tried)) {
            for (Job job : due) {
                tried.add(job.getId());
                attempt(job);
            }
        }
    }

    private List<Job> due(Set<String> tried) {
        return management().createJobQuery().executable().list().stream()
                .filter(job -> !tried.contains(job.getId()))
                .toList();
    }

    /** As the engine's own executor does it: what fails, fails alone. */
    private void attempt(Job job) {
        try {
            management().executeJob(job.getId());
        } catch (DbActionExecutionException failed) {
            assertThat(failed).rootCause().message().containsIgnoringCase("out_of_order");
        }
    }

    private void theOneWithoutItsCertificateShows(Dossier unlucky) {
        assertThat(stage.applicantOf(unlucky, port)
                        .get("/dossiers/" + unlucky.id())
                        .text())
                .contains("Votre résultat", "Badge", "Votre certificat est en préparation")
                .doesNotContain("Télécharger le certificat");
        assertThat(Visitor.loggedIn(port, "secretariat").get("/backoffice").text())
                .contains("Un certificat reste à établir.", String.valueOf(unlucky.reference()));
        assertThat(certificateJob(unlucky).getExceptionMessage()).containsIgnoringCase("certificate");
    }

    private void theCertificateIsRepaired(Dossier unlucky) {
        management().setJobRetries(certificateJob(unlucky).getId(), 1);
        management().executeJob(certificateJob(unlucky).getId());
        stage.runJobs();

        assertThat(mails(unlucky)).containsOnlyOnce("certificate", "badge-awarded");
        Certificate certificate = certificates.find(unlucky.requireReference()).orElseThrow();
        assertThat(stage.applicantOf(unlucky, port)
                        .get("/dossiers/" + unlucky.id())
                        .text())
                .contains("Télécharger le certificat");
        assertThat(Visitor.anonymous(port)
                        .get("/verifier/" + certificate.verificationCode())
                        .text())
                .contains("Ce certificat est authentique");
        assertThat(Visitor.loggedIn(port, "secretariat").get("/backoffice").text())
                .doesNotContain("certificat reste à établir");
    }

    private Job certificateJob(Dossier dossier) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(dossier.reference()))
                .singleResult()
                .getId();
        return management()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("serviceTask_issueCertificate")
                .singleResult();
    }

    /** Templates of what was sent, once each: two contacts get the same. */
    private List<String> mails(Dossier dossier) {
        return mailLog.ofDossier(String.valueOf(dossier.reference())).stream()
                .filter(mail -> mail.recipientAddress().equals("theo@example.org"))
                .map(MailEntry::template)
                .toList();
    }

    private void leave(Stage.Role... roles) {
        for (Stage.Role role : roles) {
            applications.withdraw(stage.dossier(role).id(), "", Actor.applicant("theo@example.org"));
        }
    }

    private void account(String id, Role... roles) {
        accounts.create(new Account(id, id, "Roy", "", Set.of(roles)), Visitor.PASSWORD, false);
    }

    private void tie(Dossier dossier) {
        jury.add(TIED, "Camille Roy", "camille@tnl.example");
        jury.tie(
                TIED,
                new ToldTie(dossier.authorityId(), Tie.Kind.ELECTED, ""),
                Tie.Origin.SECRETARIAT,
                Actor.staff("secretariat"));
    }

    private String task(String key) {
        return Objects.requireNonNull(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(key)
                        .singleResult())
                .getId();
    }

    private Visitor.Answer form(String account, String key) {
        return Visitor.script(port, account)
                .json("GET", "/engine-rest/task/" + task(key) + "/form-variables?deserializeValues=false", null);
    }

    private Map<String, Object> signs(String account, String key) {
        String read =
                form(account, key).json().path("listFingerprint").path("value").asText();
        return Map.of("signature", "SIGN", "listFingerprint", read);
    }

    private Visitor.Answer answer(String account, String key, Map<String, Object> input) {
        return submit(account, task(key), input);
    }

    private Visitor.Answer submit(String account, String task, Map<String, Object> input) {
        Map<String, Object> variables = new HashMap<>();
        input.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return Visitor.script(port, account)
                .post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
