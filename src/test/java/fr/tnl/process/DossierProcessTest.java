package fr.tnl.process;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Deliberation;
import fr.tnl.award.Deliberations;
import fr.tnl.award.spi.AwardWorkflow;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.ComplementRequest;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.spi.ComplementWorkflow;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.process.forms.GivenFacts;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelCoverage;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.process.testing.SentMails;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.review.Appointments;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import fr.tnl.review.spi.ReviewWorkflow;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** dossier.bpmn, with the jury's reviews as it calls them. */
class DossierProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("dossier");

    private static final Map<String, Object> COMPLETE = Map.of("completenessOutcome", "COMPLETE");
    private static final Map<String, Object> INCOMPLETE =
            Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "La délibération n’est pas signée.");
    private static final Optional<Consolidation> CONCLUDED =
            Optional.of(new Consolidation(3, List.of(), new BigDecimal("66.0")));
    private static final Instant COMPLEMENT_DUE = paris("2026-09-30T23:59");

    private final Drive drive = new Drive(ModelEngine.engine());
    private final SentMails mails = ModelEngine.bean(SentMails.class);
    private final Completeness completeness = ModelEngine.bean(Completeness.class);
    private final Campaigns campaigns = ModelEngine.bean(Campaigns.class);
    private final Appointments appointments = ModelEngine.bean(Appointments.class);
    private final Reviews reviews = ModelEngine.bean(Reviews.class);
    private final Deliberations deliberations = ModelEngine.bean(Deliberations.class);
    private final Awards awards = ModelEngine.bean(Awards.class);
    private final Certificates certificates = ModelEngine.bean(Certificates.class);
    private final Applications applications = ModelEngine.bean(Applications.class);
    private final DossierWorkflow workflow = ModelEngine.bean(DossierWorkflow.class);

    private Dossier dossier = Given.dossier(Track.LABEL);
    private List<UUID> reviewIds = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void aCommuneAppliesWhileFilingIsOpen() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-09-20T10:00"));
        authority(AuthorityKind.COMMUNE);
        selfAssessment(60);
        when(completeness.requestComplement(any(), any(), any(), any()))
                .thenReturn(new Complement(
                        UUID.randomUUID(),
                        REFERENCE.value(),
                        "",
                        paris("2026-09-20T10:00"),
                        COMPLEMENT_DUE,
                        null,
                        null,
                        1,
                        List.of(),
                        0));
        List<Review> all = IntStream.range(0, reviewIds.size())
                .mapToObj(i -> Given.assigned(reviewIds.get(i), i + 1, "jury" + (i + 1), paris("2026-11-02T23:59")))
                .toList();
        when(reviews.of(REFERENCE)).thenReturn(all);
        all.forEach(review -> when(appointments.appoint(review.id())).thenReturn(review));
        when(deliberations.open(REFERENCE)).thenReturn(CONCLUDED);
    }

    @Test
    void acknowledgesADossierAndExaminesItAtOnce() {
        ProcessInstance instance = submit();

        assertThat(instance.getBusinessKey()).isEqualTo(REFERENCE.value());
        assertThat(drive.variables(instance.getId()))
                .containsOnlyKeys(
                        "reference",
                        "edition",
                        "track",
                        "authorityName",
                        "authorityKind",
                        "population",
                        "selfAssessmentPercent",
                        "derogation",
                        "eligibility")
                .containsEntry("eligibility", "ELIGIBLE")
                .containsEntry("derogation", false);
        assertThat(mails.all())
                .as("a mail out of order does not hold up the dossier")
                .isEmpty();
        drive.job("serviceTask_sendReceipt");
        assertThat(mails.all()).containsExactly("receipt to applicant + receipt");

        Task check = drive.task("userTask_checkCompleteness");
        assertThat(check.getName()).isEqualTo("Contrôler la complétude – Rennes");
        assertThat(check.getDueDate()).isEqualTo(java.util.Date.from(paris("2026-09-25T23:59")));
        assertThat(groupsOf(check)).containsExactly("secretariat");
        assertThat(drive.path())
                .contains("endEvent_receiptSent")
                .doesNotContain("userTask_ruleOnEligibility", "gateway_ruling");
    }

    @Test
    void leavesABodyInDoubtToTheSecretariatAndGoesOnWhereItIsAdmitted() {
        authority(AuthorityKind.OTHER);
        ProcessInstance instance = submit();
        Task ruling = drive.task("userTask_ruleOnEligibility");
        assertThat(ruling.getName()).isEqualTo("Statuer sur la recevabilité – Rennes");
        assertThat(groupsOf(ruling)).containsExactly("secretariat");
        assertThat(drive.path()).doesNotContain("userTask_checkCompleteness");

        drive.submitAs("sophie", "secretariat", "userTask_ruleOnEligibility", ruling("ACCEPTED"));

        verify(completeness).rule(REFERENCE, true, "Parc naturel régional.", Actor.staff("sophie"));
        assertThat(drive.task("userTask_checkCompleteness")).isNotNull();
        assertThat(drive.path()).doesNotContain("endEvent_ineligible", "serviceTask_sendIneligible");
        assertThat(drive.variables(instance.getId()))
                .containsEntry("eligibility", "ELIGIBLE")
                .containsEntry("derogation", true);
    }

    @Test
    void doesNotAskAgainForAnAdmittedBodyThatAmendsItsDossier() {
        authority(AuthorityKind.OTHER);
        submit();
        drive.submit("userTask_ruleOnEligibility", ruling("ACCEPTED"));

        workflow.amended(dossier);

        assertThat(drive.task("userTask_ruleOnEligibility")).isNull();
        assertThat(drive.task("userTask_checkCompleteness")).isNotNull();
    }

    @Test
    void asksAgainForABodyThatAmendsItsDossierBeforeItIsRuledOn() {
        authority(AuthorityKind.OTHER);
        submit();

        workflow.amended(dossier);

        assertThat(drive.task("userTask_ruleOnEligibility")).isNotNull();
        assertThat(drive.path()).doesNotContain("userTask_checkCompleteness");
    }

    @Test
    void endsWithAMailWhereABodyIsNotAdmitted() {
        authority(AuthorityKind.OTHER);
        ProcessInstance instance = submit();
        drive.job("serviceTask_sendReceipt");

        drive.submit("userTask_ruleOnEligibility", ruling("REFUSED"));

        verify(completeness).rule(eq(REFERENCE), eq(false), any(), any());
        drive.job("serviceTask_sendIneligible");
        assertThat(mails.all()).endsWith("ineligible to applicant");
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path())
                .contains("endEvent_ineligible", "boundaryEvent_ineligible", "endEvent_ineligibleClosed")
                .doesNotContain("userTask_checkCompleteness", "serviceTask_closeWithoutFollowUp");
    }

    @Test
    void keepsTheTaskWhereTheDomainRefusesWhatWasEntered() {
        authority(AuthorityKind.OTHER);
        submit();
        doThrow(new DomainException("completeness.ruling.commentMissing", "eligibilityComment"))
                .when(completeness)
                .rule(any(), Mockito.anyBoolean(), any(), any());

        assertThatThrownBy(() -> drive.submit("userTask_ruleOnEligibility", ruling("ACCEPTED")))
                .isInstanceOf(org.camunda.bpm.engine.BadUserRequestException.class)
                .hasMessageContaining("motif");
        assertThat(drive.task("userTask_ruleOnEligibility")).isNotNull();
    }

    @Test
    void remindsOfAComplementAndClosesTheDossierWhereItDoesNotCome() {
        ProcessInstance instance = submit();
        drive.job("serviceTask_sendReceipt");
        drive.submitAs("sophie", "secretariat", "userTask_checkCompleteness", INCOMPLETE);
        verify(completeness)
                .requestComplement(
                        REFERENCE,
                        ComplementRequest.ofAll("La délibération n’est pas signée."),
                        "",
                        Actor.staff("sophie"));
        drive.job("serviceTask_sendComplementRequest");
        assertThat(drive.dueAt("intermediateEvent_complementReminderDue")).isEqualTo(paris("2026-09-27T23:59"));

        drive.timer("intermediateEvent_complementReminderDue");
        drive.job("serviceTask_sendComplementReminder");
        verify(completeness, never()).closeWithoutFollowUp(any());
        assertThat(drive.dueAt("intermediateEvent_complementOverdue")).isEqualTo(COMPLEMENT_DUE);
        drive.timer("intermediateEvent_complementOverdue");

        verify(completeness).closeWithoutFollowUp(REFERENCE);
        drive.job("serviceTask_sendClosedWithoutFollowUp");
        assertThat(mails.all())
                .containsExactly(
                        "receipt to applicant + receipt",
                        "complement-request to applicant",
                        "complement-reminder to applicant",
                        "closed-without-follow-up to applicant");
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path())
                .contains(
                        "endEvent_complementPeriodOver",
                        "endEvent_complementOverdue",
                        "boundaryEvent_complementOverdue")
                .doesNotContain("boundaryEvent_complementReceived", "serviceTask_lookUpFilingPeriod");
    }

    @Test
    void checksAgainWhenTheComplementComesAndSendsNoReminder() {
        submit();
        drive.submit("userTask_checkCompleteness", INCOMPLETE);
        drive.job("serviceTask_sendComplementRequest");

        ModelEngine.bean(ComplementWorkflow.class).complementReceived(dossier);

        assertThat(drive.task("userTask_checkCompleteness")).isNotNull();
        assertThat(drive.waitingJobs())
                .doesNotContain("intermediateEvent_complementReminderDue", "serviceTask_sendComplementReminder");
        assertThat(drive.path())
                .contains("boundaryEvent_complementReceived")
                .doesNotContain("serviceTask_sendComplementReminder", "endEvent_complementOverdue");
    }

    @Test
    void asksForASecondComplement() {
        submit();
        drive.submit("userTask_checkCompleteness", INCOMPLETE);
        ModelEngine.bean(ComplementWorkflow.class).complementReceived(dossier);
        drive.submit("userTask_checkCompleteness", INCOMPLETE);

        assertThat(drive.waitingJobs()).contains("serviceTask_sendComplementRequest");
    }

    @Test
    void waitsForTheClosingOfItsOwnEdition() {
        submit();
        drive.submitAs("sophie", "secretariat", "userTask_checkCompleteness", COMPLETE);
        verify(completeness).recordComplete(REFERENCE, "", Actor.staff("sophie"));
        assertThat(drive.path()).contains("intermediateEvent_filingClosed").doesNotContain("endEvent_examinationDone");

        signal("filing-closed-2025");
        assertThat(drive.path()).doesNotContain("endEvent_examinationDone");

        signal("filing-closed-2026");
        drive.job("subProcess_examineApplication");
        verify(appointments).open(REFERENCE);
        assertThat(drive.path())
                .contains("serviceTask_assignJurors")
                .doesNotContain("subProcess_requestComplement", "businessRuleTask_decideBadge");
    }

    @Test
    void doesNotWaitWhereFilingIsClosedAlready() {
        when(campaigns.isFilingOverForGood(REFERENCE.edition())).thenReturn(true);
        submit();
        drive.submit("userTask_checkCompleteness", COMPLETE);
        drive.job("subProcess_examineApplication");

        assertThat(drive.path()).contains("serviceTask_assignJurors").doesNotContain("intermediateEvent_filingClosed");
    }

    @Test
    void startsTheExaminationAgainWithEachAmendment() {
        submit();
        drive.job("serviceTask_sendReceipt");
        Task first = drive.task("userTask_checkCompleteness");
        workflow.amended(dossier);
        assertThat(drive.task("userTask_checkCompleteness").getId()).isNotEqualTo(first.getId());

        drive.submit("userTask_checkCompleteness", COMPLETE);
        workflow.amended(dossier);

        assertThat(drive.task("userTask_checkCompleteness")).isNotNull();
        drive.jobs("serviceTask_sendReceipt");
        assertThat(mails.all()).hasSize(3).containsOnly("receipt to applicant + receipt");
        signal("filing-closed-2026");
        assertThat(drive.path())
                .as("what was checked before the amendment does not count")
                .doesNotContain("endEvent_examinationDone");
    }

    @Test
    void takesTheNewSelfAssessmentOfAnAmendmentIntoAccount() {
        ProcessInstance instance = submit();
        selfAssessment(80);
        workflow.amended(dossier);

        assertThat(drive.variables(instance.getId())).containsEntry("selfAssessmentPercent", 80.0);
    }

    @ParameterizedTest
    @CsvSource({"50, BADGE", "49, NONE"})
    void decidesABadgeByItsScaleAlone(int percent, Level level) {
        dossier = Given.dossier(Track.BADGE);
        selfAssessment(percent);
        submit();

        reachTheJury();

        verify(awards).decideBadge(REFERENCE, level);
        assertThat(drive.path())
                .contains("gateway_proclaimedOrReopened")
                .doesNotContain("serviceTask_assignJurors", "userTask_deliberate", "serviceTask_proclaimResult");
    }

    @Test
    void collectsAllReviewsInParallelBeforeTheDeliberation() {
        submit();
        reachTheJury();
        List<Task> tasks = tasks("userTask_assessDossier");
        assertThat(tasks).extracting(Task::getAssignee).containsExactlyInAnyOrder("jury1", "jury2", "jury3");
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("juryReview")
                        .list())
                .hasSize(3)
                .allSatisfy(called -> assertThat(called.getBusinessKey()).isEqualTo(REFERENCE.value()));

        submit(tasks.get(0), Given.assessment(7));
        submit(tasks.get(1), Given.assessment(7));
        drive.jobs("callActivity_reviewDossier");
        assertThat(drive.path()).doesNotContain("serviceTask_consolidateReviews");
        submit(tasks.get(2), Given.assessment(7));
        drive.jobs("callActivity_reviewDossier");

        assertThat(drive.path()).contains("serviceTask_consolidateReviews", "businessRuleTask_proposeLevel");
        Task deliberation = drive.task("userTask_deliberate");
        assertThat(deliberation.getName()).isEqualTo("Délibérer – Rennes");
        assertThat(groupsOf(deliberation)).containsExactly("presidency");
        assertThat(drive.variables(deliberation.getProcessInstanceId()))
                .containsEntry("totalScore", 66.0)
                .containsEntry("proposedLevel", "SILVER");
    }

    @Test
    void asksForOneMoreReviewWhereThoseThatAreInDoNotSuffice() {
        UUID more = UUID.randomUUID();
        Review fourth = Given.assigned(more, 4, "jury4", paris("2026-11-02T23:59"));
        when(appointments.appoint(more)).thenReturn(fourth);
        submit();
        reachTheJury();
        when(deliberations.open(REFERENCE)).thenReturn(Optional.empty());
        when(reviews.of(REFERENCE)).thenReturn(List.of(fourth));

        giveAllReviews();

        assertThat(tasks("userTask_assessDossier"))
                .extracting(Task::getAssignee)
                .containsExactly("jury4");
        assertThat(drive.path()).doesNotContain("businessRuleTask_proposeLevel");
        when(deliberations.open(REFERENCE)).thenReturn(CONCLUDED);
        giveAllReviews();
        assertThat(drive.task("userTask_deliberate")).isNotNull();
    }

    @Test
    void goesBackToTheJuryWhenAReviewIsSetAsideDuringTheDeliberation() {
        UUID another = UUID.randomUUID();
        submit();
        reachTheDeliberation();
        Review review = Given.assigned(another, 4, "jury4", paris("2026-11-02T23:59"));
        when(appointments.appoint(another)).thenReturn(review);
        when(reviews.of(REFERENCE)).thenReturn(List.of(review));
        when(deliberations.open(REFERENCE)).thenReturn(Optional.empty());

        ModelEngine.bean(ReviewWorkflow.class).setAside(REFERENCE);

        assertThat(drive.task("userTask_deliberate")).isNull();
        assertThat(tasks("userTask_assessDossier"))
                .extracting(Task::getAssignee)
                .containsExactly("jury4");
        when(deliberations.open(REFERENCE)).thenReturn(CONCLUDED);
        giveAllReviews();
        assertThat(drive.task("userTask_deliberate")).isNotNull();
    }

    @Test
    void deliberatesOnceMoreWhenADecisionIsReopened() {
        submit();
        reachTheDeliberation();
        drive.submit("userTask_deliberate", deliberation("GOLD"));

        ModelEngine.bean(AwardWorkflow.class).reopened(REFERENCE);

        assertThat(drive.task("userTask_deliberate")).isNotNull();
        assertThat(tasks("userTask_assessDossier")).isEmpty();
        signal("palmares-proclaimed-2026");
        assertThat(drive.path())
                .contains("intermediateEvent_decisionReopened")
                .doesNotContain("intermediateEvent_palmaresProclaimed", "serviceTask_proclaimResult");
        drive.submit("userTask_deliberate", deliberation("BRONZE"));
        signal("palmares-proclaimed-2026");
        assertThat(drive.path()).contains("intermediateEvent_palmaresProclaimed");
    }

    /** A step that somebody added between the decision and the palmarès may outlast the proclamation. */
    @Test
    void doesNotWaitForAProclamationThatIsOver() {
        when(campaigns.isProclaimedForGood(REFERENCE.edition())).thenReturn(true);
        when(awards.proclaim(REFERENCE)).thenReturn(Given.decision(Level.SILVER));
        submit();
        reachTheDeliberation();

        drive.submit("userTask_deliberate", deliberation("GOLD"));

        drive.job("serviceTask_proclaimResult");
        verify(awards).proclaim(REFERENCE);
        assertThat(drive.path()).doesNotContain("gateway_proclaimedOrReopened");
    }

    @Test
    void knowsNoDecisionToReopenWhileTheJuryDeliberates() {
        submit();
        reachTheDeliberation();

        assertThatThrownBy(() -> ModelEngine.bean(AwardWorkflow.class).reopened(REFERENCE))
                .isInstanceOf(DomainException.class);

        assertThat(drive.task("userTask_deliberate")).isNotNull();
    }

    @Test
    void recordsTheDeliberationAndWaitsForTheProclamation() {
        submit();
        reachTheDeliberation();

        drive.submitAs("paul", "presidency", "userTask_deliberate", deliberation("GOLD"));

        verify(awards)
                .decide(
                        REFERENCE,
                        Level.SILVER,
                        new Deliberation(
                                Level.GOLD, Set.of("mutualisation"), "Bravo à toutes et tous.", "Un effort rare."),
                        Actor.staff("paul"));
        assertThat(mails.all()).as("the result is under embargo").noneMatch(mail -> mail.contains("award"));
        signal("palmares-proclaimed-2025");
        assertThat(drive.path())
                .contains("gateway_proclaimedOrReopened")
                .doesNotContain(
                        "intermediateEvent_palmaresProclaimed",
                        "serviceTask_proclaimResult",
                        "businessRuleTask_decideBadge");
    }

    @Test
    void announcesTheLabelAndSendsTheCertificateBeside() {
        when(awards.proclaim(REFERENCE)).thenReturn(Given.decision(Level.SILVER));
        ProcessInstance instance = submit();
        reachTheProclamation();

        drive.job("serviceTask_proclaimResult");
        verify(certificates, never()).issue(any());
        drive.job("serviceTask_sendAward");
        assertThat(mails.all()).as("the news does not wait for the paper").endsWith("award to applicant");
        drive.job("serviceTask_issueCertificate");
        verify(certificates).issue(REFERENCE);
        drive.job("serviceTask_sendCertificate");

        assertThat(mails.all()).endsWith("award to applicant", "certificate to applicant + certificate");
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path())
                .contains("endEvent_awarded", "endEvent_certificateSent")
                .doesNotContain("serviceTask_sendBadgeAwarded", "gateway_notAwardedTrack");
    }

    @Test
    void tellsWhoIsNotAwardedWithoutACertificate() {
        when(awards.proclaim(REFERENCE)).thenReturn(Given.decision(Level.NONE));
        ProcessInstance instance = submit();
        reachTheProclamation();

        drive.job("serviceTask_proclaimResult");
        drive.job("serviceTask_sendNotAwarded");

        assertThat(mails.all()).endsWith("not-awarded to applicant");
        verify(certificates, never()).issue(any());
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path())
                .contains("endEvent_notAwarded")
                .doesNotContain("serviceTask_issueCertificate", "serviceTask_sendBadgeNotAwarded");
    }

    @Test
    void announcesABadgeInWordsOfItsOwn() {
        dossier = Given.dossier(Track.BADGE);
        when(awards.proclaim(REFERENCE)).thenReturn(Given.decision(Level.BADGE));
        ProcessInstance instance = submit();
        reachTheProclamationOfABadge();

        drive.job("serviceTask_proclaimResult");
        drive.job("serviceTask_sendBadgeAwarded");
        drive.job("serviceTask_issueCertificate");
        drive.job("serviceTask_sendCertificate");

        assertThat(mails.all()).endsWith("badge-awarded to applicant", "certificate to applicant + certificate");
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path()).contains("endEvent_badgeAwarded").doesNotContain("serviceTask_sendAward");
    }

    @Test
    void tellsWhoHasNoBadgeInWordsOfItsOwn() {
        dossier = Given.dossier(Track.BADGE);
        when(awards.proclaim(REFERENCE)).thenReturn(Given.decision(Level.NONE));
        ProcessInstance instance = submit();
        reachTheProclamationOfABadge();

        drive.job("serviceTask_proclaimResult");
        drive.job("serviceTask_sendBadgeNotAwarded");

        assertThat(mails.all()).endsWith("badge-not-awarded to applicant");
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path())
                .contains("endEvent_badgeNotAwarded")
                .doesNotContain("serviceTask_issueCertificate", "serviceTask_sendNotAwarded");
    }

    @Test
    void keepsACertificateThatFailsToItsOwnDossier() {
        List<DossierReference> three = threeBadgesAreProclaimed();
        DossierReference broken = three.get(1);
        when(certificates.issue(broken)).thenThrow(new IllegalStateException("no space left on device"));

        for (DossierReference reference : three) {
            drive.job("serviceTask_sendBadgeAwarded", reference.value());
        }
        drive.failForGood("serviceTask_issueCertificate", broken.value());
        for (DossierReference reference : List.of(three.get(0), three.get(2))) {
            drive.job("serviceTask_issueCertificate", reference.value());
            drive.job("serviceTask_sendCertificate", reference.value());
        }

        assertThat(mails.all()).filteredOn("badge-awarded to applicant"::equals).hasSize(3);
        assertThat(mails.all())
                .filteredOn("certificate to applicant + certificate"::equals)
                .hasSize(2);
        verify(awards).proclaim(broken);
        assertThat(drive.incidentsAt("serviceTask_issueCertificate")).containsExactly(broken.value());
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .list())
                .as("only the one without its certificate goes on")
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactly(broken.value());
    }

    @Test
    void sendsACertificateOnceItIsRepaired() {
        DossierReference late = threeBadgesAreProclaimed().get(1);
        when(certificates.issue(late)).thenThrow(new IllegalStateException("no font"));
        drive.job("serviceTask_sendBadgeAwarded", late.value());
        drive.failForGood("serviceTask_issueCertificate", late.value());
        Mockito.doReturn(null).when(certificates).issue(late);

        drive.retry("serviceTask_issueCertificate", late.value());
        assertThat(drive.incidentsAt("serviceTask_issueCertificate")).isEmpty();
        drive.job("serviceTask_sendCertificate", late.value());

        assertThat(mails.all())
                .endsWith("certificate to applicant + certificate")
                .filteredOn("badge-awarded to applicant"::equals)
                .as("the result is not announced again")
                .hasSize(1);
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(late.value())
                        .count())
                .isZero();
    }

    @Test
    void sendsTheCertificateWhereTheNewsItselfIsStuck() {
        List<DossierReference> three = threeBadgesAreProclaimed();

        drive.job("serviceTask_issueCertificate", three.get(0).value());
        drive.job("serviceTask_sendCertificate", three.get(0).value());

        assertThat(mails.all()).endsWith("certificate to applicant + certificate");
        assertThat(drive.waitingJobs()).contains("serviceTask_sendBadgeAwarded");
    }

    @ParameterizedTest
    @CsvSource({"CHECK", "COMPLEMENT", "CLOSING", "REVIEW", "DELIBERATION", "PROCLAMATION"})
    void stopsEverythingWhenTheDossierIsWithdrawn(Stage stage) {
        ProcessInstance instance = submit();
        drive.job("serviceTask_sendReceipt");
        reach(stage);

        workflow.withdrawn(dossier);

        assertThat(ModelEngine.engine().getTaskService().createTaskQuery().count())
                .isZero();
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isEqualTo(1);
        assertThat(drive.waitingJobs()).containsExactly("serviceTask_sendWithdrawn");
        drive.job("serviceTask_sendWithdrawn");
        assertThat(mails.all()).endsWith("withdrawn to applicant");
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path()).contains("endEvent_withdrawn").doesNotContain("serviceTask_proclaimResult");
    }

    private enum Stage {
        CHECK,
        COMPLEMENT,
        CLOSING,
        REVIEW,
        DELIBERATION,
        PROCLAMATION
    }

    private void reach(Stage stage) {
        switch (stage) {
            case CHECK -> assertThat(drive.task("userTask_checkCompleteness")).isNotNull();
            case COMPLEMENT -> {
                drive.submit("userTask_checkCompleteness", INCOMPLETE);
                drive.job("serviceTask_sendComplementRequest");
            }
            case CLOSING -> drive.submit("userTask_checkCompleteness", COMPLETE);
            case REVIEW -> reachTheJury();
            case DELIBERATION -> reachTheDeliberation();
            case PROCLAMATION -> {
                reachTheDeliberation();
                drive.submit("userTask_deliberate", deliberation("GOLD"));
            }
        }
    }

    private ProcessInstance submit() {
        workflow.submitted(dossier);
        return ModelEngine.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .singleResult();
    }

    private void reachTheJury() {
        drive.submit("userTask_checkCompleteness", COMPLETE);
        signal("filing-closed-2026");
        drive.job("subProcess_examineApplication");
    }

    private void reachTheDeliberation() {
        reachTheJury();
        giveAllReviews();
        assertThat(drive.task("userTask_deliberate")).isNotNull();
    }

    private void giveAllReviews() {
        tasks("userTask_assessDossier").forEach(task -> submit(task, Given.assessment(7)));
        drive.jobs("callActivity_reviewDossier");
    }

    private void reachTheProclamation() {
        reachTheDeliberation();
        drive.submit("userTask_deliberate", deliberation("GOLD"));
        signal("palmares-proclaimed-2026");
        drive.job("serviceTask_sendReceipt");
    }

    private void reachTheProclamationOfABadge() {
        reachTheJury();
        signal("palmares-proclaimed-2026");
        drive.job("serviceTask_sendReceipt");
    }

    /** Each in a job of its own, one signal for all. */
    private List<DossierReference> threeBadgesAreProclaimed() {
        List<DossierReference> three = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> DossierReference.of(REFERENCE.edition(), number))
                .toList();
        when(awards.proclaim(any())).thenReturn(Given.decision(Level.BADGE));
        three.forEach(reference -> workflow.submitted(Given.dossier(Track.BADGE, reference)));
        tasks("userTask_checkCompleteness").forEach(task -> submit(task, COMPLETE));
        signal("filing-closed-2026");
        drive.jobs("subProcess_examineApplication");
        drive.jobs("serviceTask_sendReceipt");
        signal("palmares-proclaimed-2026");
        three.forEach(reference -> drive.job("serviceTask_proclaimResult", reference.value()));
        return three;
    }

    private Map<String, Object> deliberation(String level) {
        ModelEngine.bean(GivenFacts.class).text("proposedLevel", "SILVER");
        return Map.of(
                "level",
                level,
                "levelReason",
                "Un effort rare.",
                "mentions",
                List.of("mutualisation"),
                "feedback",
                "Bravo à toutes et tous.");
    }

    private static Map<String, Object> ruling(String ruling) {
        return Map.of("eligibilityRuling", ruling, "eligibilityComment", "Parc naturel régional.");
    }

    private void authority(AuthorityKind kind) {
        when(ModelEngine.bean(LocalAuthorities.class).get("COMMUNE-35238")).thenReturn(Given.authority(kind, 227_830));
    }

    private void selfAssessment(int percent) {
        when(applications.selfAssessment(any()))
                .thenReturn(new SelfAssessment(
                        List.of(new AxisScore("data", BigDecimal.valueOf(percent), BigDecimal.valueOf(100), 100))));
    }

    private List<Task> tasks(String element) {
        return ModelEngine.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(element)
                .list();
    }

    private void submit(Task task, Map<String, Object> input) {
        ModelEngine.engine().getFormService().submitTaskForm(task.getId(), input);
    }

    private static List<String> groupsOf(Task task) {
        return ModelEngine.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static void signal(String name) {
        ModelEngine.engine().getRuntimeService().signalEventReceived(name);
    }
}
