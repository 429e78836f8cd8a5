package fr.tnl.process.delegates.dossier;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Deliberation;
import fr.tnl.award.Deliberations;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.ComplementRequest;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.process.mail.MailFacts;
import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.Steps;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.review.Appointments;
import fr.tnl.review.Consolidation;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.RealEditions;
import fr.tnl.webhook.Webhooks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierDelegatesTest {

    private static final Actor SECRETARIAT = Actor.staff("secretariat");

    private final Completeness completeness = mock(Completeness.class);
    private final Reviews reviews = mock(Reviews.class);
    private final Deliberations deliberations = mock(Deliberations.class);
    private final Awards awards = mock(Awards.class);
    private final FakeExecution execution = new FakeExecution().with(DossierVariables.REFERENCE, REFERENCE.value());

    @ParameterizedTest
    @CsvSource({"ACCEPTED, true, ELIGIBLE", "REJECTED, false, INELIGIBLE"})
    void eligibilityIsWhatTheSecretariatRuled(String ruling, boolean admitted, String eligibility) throws Exception {
        execution.after(Map.of("eligibilityRuling", ruling, "eligibilityComment", "Un parc national."));

        new RecordEligibilityDelegate(Steps.doneBy("secretariat"), completeness).execute(execution);

        verify(completeness).rule(REFERENCE, admitted, "Un parc national.", SECRETARIAT);
        verifyNoMoreInteractions(completeness);
        assertThat(execution.written()).isEqualTo(Map.of("derogation", admitted, "eligibility", eligibility));
    }

    @Test
    void aCompleteDossierWaitsForNothing() throws Exception {
        execution.after(Map.of("completenessOutcome", "COMPLETE", "internalNote", "Tout y est."));

        completenessCheck().execute(execution);

        verify(completeness).recordComplete(REFERENCE, "Tout y est.", SECRETARIAT);
        verifyNoMoreInteractions(completeness);
        assertThat(execution.written()).isEqualTo(Map.of("dossierComplete", true));
    }

    @Test
    void anIncompleteDossierGetsTheDatesOfItsComplement() throws Exception {
        Instant due = paris("2026-10-10T23:59");
        when(completeness.requestComplement(
                        REFERENCE,
                        new ComplementRequest(
                                "Le budget, s’il vous plaît.", List.of("budget"), List.of("deliberation")),
                        "",
                        SECRETARIAT))
                .thenReturn(new Complement(
                        UUID.randomUUID(),
                        REFERENCE.value(),
                        "Le budget",
                        due.minusSeconds(1),
                        due,
                        null,
                        null,
                        1,
                        List.of(),
                        0));
        execution.after(Map.of(
                "completenessOutcome",
                "INCOMPLETE",
                "complementRequest",
                "Le budget, s’il vous plaît.",
                "complementQuestions",
                List.of("budget"),
                "complementDocuments",
                List.of("deliberation")));

        completenessCheck().execute(execution);

        verify(completeness, never()).recordComplete(any(), any(), any());
        assertThat(execution.written())
                .isEqualTo(Map.of(
                        "dossierComplete", false,
                        "complementDueAt", Date.from(due),
                        "complementReminderAt", Date.from(paris("2026-10-07T23:59"))));
    }

    @Test
    void aDossierWithoutComplementIsClosed() throws Exception {
        new CloseWithoutFollowUpDelegate(Steps.inAJob(), completeness).execute(execution);

        verify(completeness).closeWithoutFollowUp(REFERENCE);
        verifyNoMoreInteractions(completeness);
        assertThat(execution.written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhetherFilingIsOver(boolean over) throws Exception {
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.isFilingOverForGood(new EditionCode("2026"))).thenReturn(over);

        new LookUpFilingPeriodDelegate(Steps.inAJob(), campaigns).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("filingClosed", over));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhetherTheResultsAreProclaimed(boolean proclaimed) throws Exception {
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.isProclaimedForGood(new EditionCode("2026"))).thenReturn(proclaimed);

        new LookUpProclamationDelegate(Steps.inAJob(), campaigns).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("palmaresProclaimed", proclaimed));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"BADGE", "NONE"})
    void theBadgeIsWhatItsTableSays(Level level) throws Exception {
        execution.with(DossierVariables.BADGE_LEVEL, level.name());

        new RecordBadgeDecisionDelegate(Steps.inAJob(), awards).execute(execution);

        verify(awards).decideBadge(REFERENCE, level);
        verifyNoMoreInteractions(awards);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void openingTheReviewsIsAskedOnceForAll() throws Exception {
        Appointments appointments = mock(Appointments.class);

        new AssignJurorsDelegate(Steps.inAJob(), appointments).execute(execution);

        verify(appointments).open(REFERENCE);
        verifyNoMoreInteractions(appointments);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void theReviewsToCallAreThoseThatAreOwedInTheirOrder() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        when(reviews.of(REFERENCE))
                .thenReturn(List.of(
                        Given.assigned(first, 1, "alice", Instant.EPOCH),
                        Given.without(UUID.randomUUID(), 3, ReviewState.WAIVED),
                        Given.without(second, 4, ReviewState.VACANT)));

        assertThat(new ReviewCollection(reviews).of(execution)).containsExactly(first.toString(), second.toString());
    }

    @Test
    void theJurysTotalGoesToTheTableOfLevels() throws Exception {
        when(deliberations.open(REFERENCE))
                .thenReturn(Optional.of(new Consolidation(3, List.of(), new BigDecimal("72.5"))));

        new ConsolidateReviewsDelegate(Steps.inAJob(), deliberations).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("totalScore", 72.5, "reviewsSuffice", true));
    }

    @Test
    void aReviewThatIsStillOwedSendsTheDossierBackWithoutATotal() throws Exception {
        when(deliberations.open(REFERENCE)).thenReturn(Optional.empty());

        new ConsolidateReviewsDelegate(Steps.inAJob(), deliberations).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("reviewsSuffice", false));
    }

    @Test
    void theDecisionIsWhatThePresidencyEntered() throws Exception {
        execution
                .with(DossierVariables.PROPOSED_LEVEL, "SILVER")
                .after(Map.of(
                        "level", "GOLD",
                        "mentions", List.of("sobriety", "mutualisation"),
                        "feedback", "Bravo.",
                        "levelReason", "Élan remarquable."));

        new RecordDecisionDelegate(Steps.doneBy("presidence"), awards).execute(execution);

        verify(awards)
                .decide(
                        REFERENCE,
                        Level.SILVER,
                        new Deliberation(
                                Level.GOLD, Set.of("sobriety", "mutualisation"), "Bravo.", "Élan remarquable."),
                        Actor.staff("presidence"));
        verifyNoMoreInteractions(awards);
        assertThat(execution.written())
                .as("what the jury wrote stays out of the process")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GOLD, true", "BADGE, true", "NONE, false"})
    void theProclamationTellsWhetherALevelWasAwarded(Level level, boolean awarded) throws Exception {
        when(awards.proclaim(REFERENCE)).thenReturn(Given.decision(level));

        new ProclaimResultDelegate(Steps.inAJob(), awards).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("awarded", awarded));
    }

    @Test
    void theCertificateIsIssuedForTheDossier() throws Exception {
        Certificates certificates = mock(Certificates.class);

        new IssueCertificateDelegate(Steps.inAJob(), certificates).execute(execution);

        verify(certificates).issue(REFERENCE);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void whateverWasAnsweredIsNotedInTheJournal() throws Exception {
        Dossiers dossiers = mock(Dossiers.class);
        execution.after(Map.of("agreed", "YES", "remark", "Relu."));

        new NoteAnswersDelegate(Steps.doneBy("sophie"), dossiers).execute(execution);

        verify(dossiers)
                .noteAll(REFERENCE, EventKind.NOTED, Actor.staff("sophie"), List.of("agreed : YES", "remark : Relu."));
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void theStatusThatTheModelGivesIsShownUntilItSaysOtherwise() throws Exception {
        Dossiers dossiers = mock(Dossiers.class);
        execution.with(StepVariables.SHOWN_STATUS, "En relecture");

        new ShowStatusDelegate(Steps.doneBy("sophie"), dossiers).execute(execution);
        new ShowStatusAloneDelegate(Steps.inAJob(), dossiers).execute(execution);

        verify(dossiers).show(REFERENCE, "En relecture", Actor.staff("sophie"));
        verify(dossiers).showStatusAlone(REFERENCE, Actor.system());
        verifyNoMoreInteractions(dossiers);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void theDocumentThatTheModelNamesIsIssuedWithTheFactsOfTheDossier() throws Exception {
        Dossier dossier = Given.dossier(Track.LABEL);
        Dossiers dossiers = mock(Dossiers.class);
        when(dossiers.get(REFERENCE)).thenReturn(dossier);
        MailFacts facts = mock(MailFacts.class);
        when(facts.ofDocument(dossier)).thenReturn(Map.of("reference", REFERENCE.value()));
        IssuedDocuments documents = mock(IssuedDocuments.class);
        execution.with(StepVariables.DOCUMENT, "complete-application");

        new IssueDocumentDelegate(Steps.inAJob(), dossiers, facts, documents).execute(execution);

        verify(documents)
                .issue(REFERENCE, "complete-application", Map.of("reference", REFERENCE.value()), Actor.system());
        verifyNoMoreInteractions(documents);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void anApplicationThatIsCalledAgainByTheSameJobIsToldSoAndACallThatFailedIsNotNoted() {
        Dossiers dossiers = mock(Dossiers.class);
        when(dossiers.get(REFERENCE)).thenReturn(Given.dossier(Track.LABEL));
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.get(any())).thenReturn(Given.authority(AuthorityKind.COMMUNE, 227_830));
        List<String> ids = new ArrayList<>();
        Webhooks webhooks = mock(Webhooks.class, call -> {
            ids.add(call.getArgument(1));
            throw DomainException.of("webhook.refused", "registre", "500");
        });
        JavaDelegate step =
                new CallWebhookDelegate(Steps.inAJob(), dossiers, new WebhookContent(authorities), webhooks);
        execution.with(StepVariables.WEBHOOK, "registre");

        for (String job : List.of("one", "one", "another")) {
            assertThatThrownBy(() -> Steps.inJob(job, () -> step.execute(execution)))
                    .hasMessageStartingWith("L’application « registre » a refusé l’appel (HTTP 500).");
        }

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        verify(dossiers, never()).note(any(DossierReference.class), any(), any(), any());
    }

    static Stream<JavaDelegate> steps() {
        Completeness incomplete = Steps.refusing(Completeness.class);
        Awards decided = Steps.refusing(Awards.class);
        Dossiers showing = Steps.refusing(Dossiers.class);
        return Stream.of(
                new RecordEligibilityDelegate(Steps.inAJob(), incomplete),
                new RecordCompletenessCheckDelegate(Steps.inAJob(), incomplete, RealEditions.all()),
                new CloseWithoutFollowUpDelegate(Steps.inAJob(), incomplete),
                new LookUpFilingPeriodDelegate(Steps.inAJob(), Steps.refusing(Campaigns.class)),
                new RecordBadgeDecisionDelegate(Steps.inAJob(), decided),
                new AssignJurorsDelegate(Steps.inAJob(), Steps.refusing(Appointments.class)),
                new ConsolidateReviewsDelegate(Steps.inAJob(), Steps.refusing(Deliberations.class)),
                new RecordDecisionDelegate(Steps.inAJob(), decided),
                new ProclaimResultDelegate(Steps.inAJob(), decided),
                new IssueCertificateDelegate(Steps.inAJob(), Steps.refusing(Certificates.class)),
                new IssueDocumentDelegate(
                        Steps.inAJob(),
                        mock(Dossiers.class),
                        mock(MailFacts.class),
                        Steps.refusing(IssuedDocuments.class)),
                new ShowStatusDelegate(Steps.inAJob(), showing),
                new ShowStatusAloneDelegate(Steps.inAJob(), showing));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepPassesARefusalOn(JavaDelegate step) {
        execution
                .with(DossierVariables.BADGE_LEVEL, "BADGE")
                .with(DossierVariables.PROPOSED_LEVEL, "SILVER")
                .with(StepVariables.SHOWN_STATUS, "En relecture")
                .with(StepVariables.DOCUMENT, "complete-application")
                .after(Map.of("eligibilityRuling", "ACCEPTED", "completenessOutcome", "INCOMPLETE", "level", "GOLD"));

        Steps.passesTheRefusalOn(step, execution);
    }

    private JavaDelegate completenessCheck() {
        return new RecordCompletenessCheckDelegate(Steps.doneBy("secretariat"), completeness, RealEditions.all());
    }
}
