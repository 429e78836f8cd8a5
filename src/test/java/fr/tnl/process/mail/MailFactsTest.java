package fr.tnl.process.mail;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.tnl.authority.TimesOf;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Decision;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.ComplementItem;
import fr.tnl.completeness.Completeness;
import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.DossierPart.Kind;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.LinksAt;
import fr.tnl.dossier.Timeline;
import fr.tnl.mail.RealMails;
import fr.tnl.process.testing.Given;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.review.JurorReviews;
import fr.tnl.review.PendingReviews;
import fr.tnl.review.PendingReviews.Pending;
import fr.tnl.review.ReviewState;
import fr.tnl.shared.Actor;
import fr.tnl.shared.PublicAddress;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.io.File;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailFactsTest {

    private static final Instant DUE = paris("2026-10-29T23:59");
    private static final MailRecipient APPLICANT =
            new MailRecipient(MailRecipient.Kind.APPLICANT, "Anne Dupont", "anne.dupont@rennes.example", "");
    private static final MailRecipient JUROR =
            new MailRecipient(MailRecipient.Kind.JUROR, "Alice Martin", "alice@jury.example", "alice");

    private Dossier dossier = Given.dossier(Track.LABEL);
    private final Applications applications = mock(Applications.class);
    private final ApplicantAccess access = mock(ApplicantAccess.class);
    private final Timeline timeline = mock(Timeline.class);
    private final Completeness completeness = mock(Completeness.class);
    private final PendingReviews pending = mock(PendingReviews.class);
    private final Awards awards = mock(Awards.class);
    private final Certificates certificates = mock(Certificates.class);
    private final MailFacts facts = new MailFacts(
            applications,
            new MailWords(RealEditions.all(), access, new PublicAddress("https://label.example")),
            timeline,
            completeness,
            new ReviewDigest(pending, Texts.messages()),
            awards,
            certificates,
            CampaignAt.state(CampaignState.OPEN, new SetClock("2026-10-18T21:59:59Z")),
            RealEditions.all(),
            new PublicAddress("https://label.example"),
            TimesOf.commune("97411", "04"),
            Texts.messages());

    MailFactsTest() {
        when(applications.filedAt(any())).thenReturn(paris("2026-09-20T10:00"));
        when(applications.selfAssessment(any())).thenReturn(new SelfAssessment(List.of()));
        when(access.newLinks(any(), any()))
                .then(call -> LinksAt.of(call.<List<String>>getArgument(1).stream()
                        .collect(Collectors.toMap(email -> email, email -> "secret-of-anne"))));
    }

    /** Each mail that a model sends, with the kind of person it goes to. */
    static Stream<Arguments> mailsOfTheModels() {
        return Stream.of("campaign", "juror-ties", "dossier", "jury-review")
                .map(name -> Bpmn.readModelFromFile(new File("processes/" + name + ".bpmn")))
                .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .map(MailFactsTest::inputs)
                .filter(inputs -> inputs.containsKey("mailTemplate"))
                .map(inputs -> Arguments.of(inputs.get("mailTemplate"), inputs.get("mailTo")));
    }

    @Test
    void letNobodyInByADocumentAndNameNoRecipient() {
        Map<String, Object> values = facts.ofDocument(dossier);

        assertThat(values)
                .containsEntry("reference", "TNL-2026-0001")
                .containsEntry("authorityName", "Rennes")
                .containsKeys("editionTitle", "trackLabel", "filedAt", "version", "closesAt", "contactAddress")
                .doesNotContainKeys("recipientName", "dossierLink");
        assertThat(OfferedWords.IN_DOCUMENTS).containsAll(values.keySet());
        verifyNoInteractions(access);
    }

    @Test
    void areTheWordsThatTheCheckOfModelsKnows() {
        Set<String> given = new TreeSet<>(Set.of("dueAt"));
        for (String template : List.of("complement-request", "ineligible", "review-digest", "certificate")) {
            comesTo(template);
            given.addAll(of(APPLICANT).keySet());
            given.addAll(of(JUROR).keySet());
        }

        assertThat(given).isEqualTo(new TreeSet<>(OfferedWords.ALL));
    }

    @Test
    void sayOverseasWhenFilingClosesThere() {
        assertThat(RealMails.render("receipt", of(APPLICANT)))
                .contains("19 octobre 2026 à 23\u00A0h\u00A059 (heure de\u00A0Paris)")
                .contains("soit le 20 octobre à 01\u00A0h\u00A059 à La Réunion");
    }

    @Test
    void areTriedOnEveryMailThatAModelSends() {
        assertThat(mailsOfTheModels().map(mail -> mail.get()[0]))
                .containsExactlyInAnyOrder(
                        "receipt",
                        "ineligible",
                        "complement-request",
                        "complement-reminder",
                        "closed-without-follow-up",
                        "ties-request",
                        "ties-reminder",
                        "review-digest",
                        "award",
                        "badge-awarded",
                        "not-awarded",
                        "badge-not-awarded",
                        "certificate",
                        "withdrawn");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("mailsOfTheModels")
    void haveAWordForEveryPlaceholder(String template, String to) {
        comesTo(template);

        Map<String, Object> values = template.startsWith("ties-")
                ? facts.of(REFERENCE.edition(), JUROR)
                : of(to.equals("juror") ? JUROR : APPLICANT);
        // Of a juror's declaration, the process knows until when
        values.putIfAbsent("dueAt", "le 11 septembre");

        String mail = RealMails.render(template, values);

        assertThat(mail)
                .doesNotContain("${", "null")
                .contains("Territoire Numérique Libre 2026", "label@adullact.example", "https://label.example/")
                .contains(to.equals("juror") ? "Bonjour Alice Martin" : "Bonjour Anne Dupont");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complement-request", "complement-reminder"})
    void listWhatAComplementAsksFor(String template) {
        complement(
                new ComplementItem(Kind.QUESTION, "dataOpen", "5. Gestion des données", "Publiez-vous ?"),
                new ComplementItem(Kind.DOCUMENT, "commitment", "", "Lettre d’engagement"));

        assertThat(RealMails.render(template, of(APPLICANT)))
                .contains("5. Gestion des données – Publiez-vous ?", "Lettre d’engagement");
    }

    @Test
    void sayThatAComplementInWordsAloneIsOfTheWholeDossier() {
        complement();

        assertThat(RealMails.render("complement-request", of(APPLICANT))).contains("L’ensemble du dossier");
    }

    @Test
    void sayWhyADossierIsNotAdmitted() {
        comesTo("ineligible");

        assertThat(RealMails.render("ineligible", of(APPLICANT)))
                .contains("Une association n’est pas une collectivité.")
                .doesNotContain("Un premier motif.");
    }

    @Test
    void sayUntilWhenWhatIsMissing() {
        comesTo("complement-request");

        assertThat(RealMails.render("complement-request", of(APPLICANT)))
                .contains("Le budget, s’il vous plaît.", "29 octobre 2026 à 23\u00A0h\u00A059 (heure de\u00A0Paris)");
    }

    @Test
    void tellAJurorWhatIsNewWhatIsDueSoonAndWhatIsBegun() {
        comesTo("review-digest");

        assertThat(RealMails.render("review-digest", of(JUROR)))
                .contains(
                        "2 évaluations vous attendent\u00A0: une nouvelle, une dont l’échéance approche, une déjà commencée.",
                        "Rennes (TNL-2026-0001), à rendre avant le 29 octobre 2026 à 23\u00A0h\u00A059 (heure de\u00A0Paris)"
                                + " – échéance proche – commencée, enregistrée le 24 octobre 2026",
                        " – nouveau",
                        "https://label.example/camunda/app/tasklist/default/");
    }

    @Test
    void letTheApplicantInAndSendOthersToTheirLogin() {
        assertThat(of(APPLICANT).get("dossierLink").toString()).contains("https://label.example/acces/secret-of-anne");
        assertThat(of(JUROR)).containsEntry("dossierLink", "https://label.example/backoffice/dossiers/TNL-2026-0001");
    }

    @Test
    void tellTheLevelTheMentionsAndWhatTheJurySaid() {
        comesTo("award");

        assertThat(RealMails.render("award", of(APPLICANT)))
                .contains("Argent", "Mutualisation, Sobriété numérique", "Beau dossier.");
    }

    @Test
    void tellThoseWhoAreNotAwardedWhatTheJurySaid() {
        comesTo("not-awarded");

        assertThat(RealMails.render("not-awarded", of(APPLICANT)))
                .contains("Beau dossier.")
                .doesNotContain("certificat");
    }

    @Test
    void tellWhereTheCertificateIsVerified() {
        comesTo("certificate");

        assertThat(RealMails.render("certificate", of(APPLICANT)))
                .contains("TNL-2026-0001", "Or", "/verifier/ABCDEFGHJKMN");
    }

    @Test
    void haveASubjectOfTheirOwnForEachResult() {
        Map<String, String> subjects = new TreeMap<>();
        for (String template : List.of("award", "badge-awarded", "not-awarded", "badge-not-awarded", "certificate")) {
            comesTo(template);
            subjects.put(template, RealMails.subject(template, of(APPLICANT)));
        }

        assertThat(subjects)
                .containsEntry("award", "Label décerné – Argent – dossier TNL-2026-0001")
                .containsEntry("badge-awarded", "Badge décerné – dossier TNL-2026-0001")
                .containsEntry("not-awarded", "Label non décerné – dossier TNL-2026-0001")
                .containsEntry("badge-not-awarded", "Badge non décerné – dossier TNL-2026-0001")
                .containsEntry("certificate", "Certificat – Or – dossier TNL-2026-0001");
    }

    @Test
    void putTheScoreWhereTheBadgeHasNoWordsOfTheJury() {
        when(awards.findProclaimed(dossier)).thenReturn(Optional.of(decision(Level.BADGE, "", "")));

        assertThat(of(APPLICANT).get("feedback").toString()).contains("% du barème du badge");
    }

    @Test
    void keepTheResultSecretBeforeTheProclamation() {
        when(awards.find(REFERENCE)).thenReturn(Optional.of(decision(Level.GOLD, "sobriety", "Bravo.")));

        assertThat(of(APPLICANT)).doesNotContainKeys("levelLabel", "mentionsSentence", "feedback", "verificationLink");
    }

    @Test
    void keepTheJurysListFromApplicants() {
        comesTo("review-digest");

        assertThat(of(APPLICANT)).doesNotContainKeys("reviewList", "tasklistLink");
    }

    private void complement(ComplementItem... items) {
        dossier = Given.with(dossier, DossierStatus.COMPLEMENT_REQUESTED);
        when(completeness.openComplement(REFERENCE))
                .thenReturn(Optional.of(new Complement(
                        UUID.randomUUID(),
                        REFERENCE.value(),
                        "Le budget, s’il vous plaît.",
                        DUE.minusSeconds(1),
                        DUE,
                        null,
                        null,
                        1,
                        List.of(items),
                        0)));
    }

    /** What has happened to the dossier when its process sends this mail. */
    private void comesTo(String template) {
        switch (template) {
            case "ineligible" -> {
                dossier = Given.with(dossier, DossierStatus.INELIGIBLE);
                when(timeline.of(dossier.id()))
                        .thenReturn(List.of(
                                rejected("Un premier motif."),
                                rejected("Une association n’est pas une collectivité.")));
            }
            case "complement-request", "complement-reminder" -> complement();
            case "review-digest" ->
                when(pending.of(REFERENCE.edition(), "alice"))
                        .thenReturn(List.of(
                                new Pending(review(paris("2026-10-24T10:00")), false, true),
                                new Pending(review(null), true, false)));
            case "award" -> decided(Level.SILVER, "mutualisation,sobriety", "Beau dossier.");
            case "badge-awarded" -> decided(Level.BADGE, "", "");
            case "not-awarded", "badge-not-awarded" -> decided(Level.NONE, "", "Beau dossier.");
            case "certificate" -> {
                decided(Level.GOLD, "", "Beau dossier.");
                when(certificates.codes(List.of(REFERENCE.value())))
                        .thenReturn(Map.of(REFERENCE.value(), "ABCDEFGHJKMN"));
            }
            default -> {}
        }
    }

    private void decided(Level level, String mentions, String feedback) {
        when(awards.findProclaimed(dossier)).thenReturn(Optional.of(decision(level, mentions, feedback)));
    }

    private DossierEvent rejected(String why) {
        return new DossierEvent(
                UUID.randomUUID(),
                dossier.id(),
                1,
                Instant.EPOCH,
                EventKind.REJECTED,
                Actor.Kind.STAFF,
                "secretariat",
                why,
                "",
                new DossierEvent.Seal("", "", "", "", "", ""));
    }

    private static Decision decision(Level level, String mentions, String feedback) {
        return new Decision(REFERENCE.value(), level, level, mentions, feedback, "", "", Instant.EPOCH, 1);
    }

    private static Map<String, String> inputs(ServiceTask task) {
        Map<String, String> inputs = new HashMap<>();
        if (task.getExtensionElements() != null) {
            task
                    .getExtensionElements()
                    .getElementsQuery()
                    .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput.class)
                    .list()
                    .stream()
                    .flatMap(inputOutput -> inputOutput.getCamundaInputParameters().stream())
                    .forEach((CamundaInputParameter input) -> inputs.put(
                            input.getCamundaName(), input.getTextContent().strip()));
        }
        return inputs;
    }

    private JurorReviews.Line review(@Nullable Instant begunAt) {
        return new JurorReviews.Line(
                UUID.randomUUID(),
                REFERENCE.value(),
                "2026",
                Track.LABEL,
                dossier.authorityName(),
                DossierStatus.UNDER_REVIEW,
                ReviewState.ASSIGNED,
                Instant.EPOCH,
                DUE,
                null,
                begunAt);
    }

    private Map<String, Object> of(MailRecipient recipient) {
        return facts.of(dossier, List.of(recipient), facts.links(dossier, List.of(recipient)))
                .get(0);
    }
}
