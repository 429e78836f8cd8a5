package fr.tnl.process.models.check;

import java.util.List;
import java.util.stream.Stream;

/** Small mistakes in the real models, such as people make. */
public final class BrokenModels {

    private BrokenModels() {}

    /**
     * @param file where the mistake is made
     * @param element at which it is told
     * @param text part of what is told
     */
    public record Mistake(String title, String file, String before, String after, String element, String text) {

        @Override
        public String toString() {
            return title;
        }
    }

    public static Stream<Mistake> mistakes() {
        return Stream.of(
                        files(),
                        names(),
                        expressions(),
                        variables(),
                        branches(),
                        decisions(),
                        waits(),
                        calls(),
                        forms(),
                        words(),
                        placedSteps(),
                        ForeignMistakes.all(),
                        LongMistakes.all())
                .flatMap(List::stream);
    }

    private static Mistake in(String file, String title, String before, String after, String element, String text) {
        return new Mistake(title, file, before, after, element, text);
    }

    /** What opens in no editor any more, mostly after a change by hand. */
    private static List<Mistake> files() {
        return List.of(
                in(
                        "jury-review.bpmn",
                        "an id that is given twice",
                        "id=\"flow_noJurorLeft\"",
                        "id=\"flow_jurorFound\"",
                        "",
                        "l’identifiant « flow_jurorFound » est donné deux fois, ligne "),
                in(
                        "jury-review.bpmn",
                        "an element that was put elsewhere",
                        "<bpmn:endEvent id=\"endEvent_reviewWaived\"",
                        "<bpmn:incoming>flow_reviewWaived</bpmn:incoming>\n    <bpmn:endEvent id=\"endEvent_reviewWaived\"",
                        "",
                        "l’élément « incoming », ligne"),
                in(
                        "jury-review.bpmn",
                        "a flow from nowhere",
                        " sourceRef=\"gateway_toAssess\"",
                        "",
                        "",
                        "il manque « sourceRef » à l’élément de la ligne "),
                in(
                        "jury-review.bpmn",
                        "a property that nobody knows",
                        " isExecutable=\"true\"",
                        " executable=\"true\"",
                        "",
                        "« executable », ligne 3, n’est pas connu"),
                in(
                        "jury-review.bpmn",
                        "a switch that is neither on nor off",
                        " isExecutable=\"true\"",
                        " isExecutable=\"oui\"",
                        "",
                        "n’est pas lisible, ligne 3 : corrigez-la"),
                in(
                        "jury-review.bpmn",
                        "a sign that XML keeps for itself",
                        "name=\"oui\"",
                        "name=\"oui & non\"",
                        "",
                        "n’est pas lisible à partir de la ligne "),
                in(
                        "editions/2026.yaml",
                        "a tab in front of a date",
                        "  opensAt:",
                        "\topensAt:",
                        "",
                        "commence par une tabulation"),
                in(
                        "decisions/level.dmn",
                        "a table without its end",
                        "</definitions>",
                        "",
                        "",
                        "n’est pas lisible à partir de la ligne"));
    }

    private static List<Mistake> names() {
        return List.of(
                in(
                        "campaign.bpmn",
                        "a step that is misspelt",
                        "${openFilingDelegate}",
                        "${openFillingDelegate}",
                        "serviceTask_openFiling",
                        "le traitement « openFillingDelegate » n’existe pas"),
                in(
                        "campaign.bpmn",
                        "a step that was left out",
                        " camunda:delegateExpression=\"${closeFilingDelegate}\"",
                        "",
                        "serviceTask_closeFiling",
                        "ne dit pas ce qu’elle fait : appliquez-lui un modèle d’élément"),
                in(
                        "jury-review.bpmn",
                        "a task to send something, which does nothing",
                        "targetRef=\"endEvent_reviewWaived\" />",
                        "targetRef=\"sendTask_waived\" /><bpmn:sendTask id=\"sendTask_waived\">"
                                + "<bpmn:incoming>flow_reviewWaived</bpmn:incoming><bpmn:outgoing>flow_told</bpmn:outgoing>"
                                + "</bpmn:sendTask><bpmn:sequenceFlow id=\"flow_told\" sourceRef=\"sendTask_waived\""
                                + " targetRef=\"endEvent_reviewWaived\" />",
                        "sendTask_waived",
                        "faites-en une tâche de service, et appliquez-lui un modèle d’élément"),
                in(
                        "dossier.bpmn",
                        "a form that is not there",
                        "formRef=\"check-completeness\"",
                        "formRef=\"check-complete\"",
                        "userTask_checkCompleteness",
                        "le formulaire « check-complete » n’existe pas"),
                in(
                        "dossier.bpmn",
                        "a form of another deployment",
                        "formRef=\"deliberate\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"deliberate\" camunda:formRefBinding=\"latest\"",
                        "userTask_deliberate",
                        "le formulaire doit être lié au déploiement"),
                in(
                        "dossier.bpmn",
                        "a decision that is not there",
                        "decisionRef=\"level\"",
                        "decisionRef=\"levels\"",
                        "businessRuleTask_proposeLevel",
                        "la décision « levels » n’existe pas"),
                in(
                        "dossier.bpmn",
                        "a decision of another deployment",
                        "decisionRef=\"badge\" camunda:decisionRefBinding=\"deployment\"",
                        "decisionRef=\"badge\" camunda:decisionRefBinding=\"latest\"",
                        "businessRuleTask_decideBadge",
                        "la décision doit être liée au déploiement"),
                in(
                        "dossier.bpmn",
                        "a process that is not there",
                        "calledElement=\"juryReview\"",
                        "calledElement=\"juryReviews\"",
                        "callActivity_reviewDossier",
                        "le processus appelé « juryReviews » n’existe pas"),
                in(
                        "dossier.bpmn",
                        "a mail that is not there",
                        ">not-awarded<",
                        ">rejected<",
                        "serviceTask_sendNotAwarded",
                        "le courriel « rejected » n’existe pas"),
                in(
                        "dossier.bpmn",
                        "a mail to nobody that is known",
                        "<camunda:inputParameter name=\"mailTemplate\">withdrawn</camunda:inputParameter>\n"
                                + "            <camunda:inputParameter name=\"mailTo\">applicant<",
                        "<camunda:inputParameter name=\"mailTemplate\">withdrawn</camunda:inputParameter>\n"
                                + "            <camunda:inputParameter name=\"mailTo\">mayor<",
                        "serviceTask_sendWithdrawn",
                        "« mayor » n’est pas une valeur de « mailTo »"),
                in(
                        "dossier.bpmn",
                        "a group that is not there",
                        "candidateGroups=\"presidency\"",
                        "candidateGroups=\"presidents\"",
                        "userTask_deliberate",
                        "le groupe « presidents » n’existe pas"),
                in(
                        "dossier.bpmn",
                        "a task for nobody",
                        " camunda:candidateGroups=\"presidency\"",
                        "",
                        "userTask_deliberate",
                        "personne n’est désigné"),
                in(
                        "dossier.bpmn",
                        "a message that nobody sends",
                        "name=\"dossier.amended\"",
                        "name=\"dossier.changed\"",
                        "message_dossierAmended",
                        "l’application n’envoie pas le message « dossier.changed »"));
    }

    private static List<Mistake> expressions() {
        return List.of(
                in(
                        "dossier.bpmn",
                        "a brace that is not closed",
                        "${dueDates.after('deliberation', execution)}",
                        "${dueDates.after('deliberation', execution)",
                        "userTask_deliberate",
                        "ne se lit pas"),
                in(
                        "dossier.bpmn",
                        "a delay that no edition has",
                        "${dueDates.after('deliberation', execution)}",
                        "${dueDates.after('deliberations', execution)}",
                        "userTask_deliberate",
                        "le délai « deliberations » n’existe pas"),
                in(
                        "campaign.bpmn",
                        "a method that is not there",
                        "dueDates.palmares(",
                        "dueDates.proclamation(",
                        "userTask_",
                        "« proclamation » n’existe pas dans « dueDates »"),
                in(
                        "dossier.bpmn",
                        "a method of the reviews that is not there",
                        "${reviewCollection.of(execution)}",
                        "${reviewCollection.all(execution)}",
                        "callActivity_reviewDossier",
                        "« all » n’existe pas dans « reviewCollection »"),
                in(
                        "dossier.bpmn",
                        "a condition that is a text",
                        "${eligibility == 'ELIGIBLE'}",
                        "eligibility == 'ELIGIBLE'",
                        "flow_eligible",
                        "écrivez-la tout entière entre ${ et }, ici ${eligibility == 'ELIGIBLE'}"),
                in(
                        "dossier.bpmn",
                        "a condition of which only a part is an expression",
                        "${track == 'BADGE'}",
                        "${track} == 'BADGE'",
                        "flow_",
                        "ici ${track == 'BADGE'}"),
                in(
                        "jury-review.bpmn",
                        "a condition with one equals sign",
                        "${recused}",
                        "${recused = true}",
                        "flow_recused",
                        "ne se lit pas"));
    }

    private static List<Mistake> variables() {
        return List.of(
                in(
                        "dossier.bpmn",
                        "a result under a name that is read too early for those who write it",
                        "camunda:resultVariable=\"eligibility\"",
                        "camunda:resultVariable=\"recevabilite\"",
                        "gateway_eligible",
                        "« eligibility » est lue ici avant d’être renseignée"),
                in(
                        "dossier.bpmn",
                        "a condition on a name that nobody writes",
                        "${!dossierComplete}",
                        "${!complete}",
                        "flow_dossierIncomplete",
                        "personne ne renseigne « complete »"),
                in(
                        "dossier.bpmn",
                        "a result under another name",
                        "camunda:resultVariable=\"proposedLevel\"",
                        "camunda:resultVariable=\"level\"",
                        "serviceTask_recordDecision",
                        "le traitement a besoin de « proposedLevel »"),
                in(
                        "dossier.bpmn",
                        "a mail step without its recipient",
                        "              <camunda:inputParameter name=\"mailTemplate\">complement-reminder</camunda:inputParameter>\n"
                                + "              <camunda:inputParameter name=\"mailTo\">applicant</camunda:inputParameter>\n",
                        "              <camunda:inputParameter name=\"mailTemplate\">complement-reminder</camunda:inputParameter>\n",
                        "serviceTask_sendComplementReminder",
                        "le traitement a besoin de « mailTo »"),
                in(
                        "dossier.bpmn",
                        "a variable that is handed over under a wrong name",
                        "<camunda:in source=\"authorityName\" target=\"authorityName\" />",
                        "<camunda:in source=\"authority\" target=\"authorityName\" />",
                        "callActivity_reviewDossier",
                        "personne ne renseigne « authority »"),
                in(
                        "decisions/level.dmn",
                        "a column on a score that nobody computes",
                        "<text>totalScore</text>",
                        "<text>finalScore</text>",
                        "businessRuleTask_proposeLevel",
                        "personne ne renseigne « finalScore »"),
                in(
                        "jury-review.bpmn",
                        "a timer on a date that nobody sets",
                        "${reviewReminderAt}",
                        "${reminderAt}",
                        "boundaryEvent_reminderDue",
                        "personne ne renseigne « reminderAt »"));
    }

    private static List<Mistake> branches() {
        return List.of(
                in(
                        "dossier.bpmn",
                        "a gateway without its default",
                        " default=\"flow_labelTrack\"",
                        "",
                        "flow_labelTrack",
                        "sans condition"),
                in(
                        "dossier.bpmn",
                        "a branch without condition",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${filingClosed}</bpmn:conditionExpression>",
                        "",
                        "flow_filingAlreadyClosed",
                        "sans condition"),
                in(
                        "dossier.bpmn",
                        "two conditions that leave a gap",
                        "<bpmn:sequenceFlow id=\"flow_labelTrack\" name=\"label\" sourceRef=\"gateway_track\" targetRef=\"serviceTask_assignJurors\" />",
                        "<bpmn:sequenceFlow id=\"flow_labelTrack\" name=\"label\" sourceRef=\"gateway_track\" targetRef=\"serviceTask_assignJurors\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${track == 'LABEL'}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "flow_labelTrack",
                        "ne peut pas avoir de condition"),
                in(
                        "dossier.bpmn",
                        "a gateway that exclusive branches meet at, made parallel",
                        element("exclusiveGateway"),
                        element("parallelGateway"),
                        "gateway_examined",
                        "attend toutes ses entrées"),
                in(
                        "dossier.bpmn",
                        "a flow that was taken away",
                        "<bpmn:sequenceFlow id=\"flow_recordDecisionToDecided\" sourceRef=\"serviceTask_recordDecision\" targetRef=\"gateway_decided\" />",
                        "",
                        "",
                        "« flow_recordDecisionToDecided », qui n’existe pas"),
                in(
                        "dossier.bpmn",
                        "a flow that leads nowhere",
                        "targetRef=\"serviceTask_assignJurors\"",
                        "targetRef=\"serviceTask_appointJurors\"",
                        "",
                        "serviceTask_appointJurors"));
    }

    private static List<Mistake> decisions() {
        return List.of(
                in(
                        "decisions/level.dmn",
                        "a size that no rule covers",
                        "<text>[3500..10000[</text>",
                        "<text>[5000..10000[</text>",
                        "levelScale",
                        "aucune règle ne répond quand authorityKind = COMMUNE"),
                in(
                        "decisions/level.dmn",
                        "a size that two rules cover",
                        "<text>[3500..10000[</text>",
                        "<text>[3000..10000[</text>",
                        "rule_",
                        "répondent toutes"),
                in(
                        "decisions/level.dmn",
                        "a threshold above the next one",
                        "<text>55</text>",
                        "<text>75</text>",
                        "",
                        "totalScore"),
                in(
                        "decisions/level.dmn",
                        "a cell that cannot be read",
                        "<text>&lt; 3500</text>",
                        "<text>&lt; 3 500 habitants</text>",
                        "rule_",
                        "ne se lit pas"),
                in(
                        "decisions/level.dmn",
                        "a kind of authority without quotation marks",
                        "<text>\"COMMUNE\"</text>",
                        "<text>COMMUNE</text>",
                        "rule_",
                        "le mot « COMMUNE » est sans guillemets"),
                in(
                        "decisions/level.dmn",
                        "a threshold under another name",
                        "<text>&gt;= goldFrom</text>",
                        "<text>&gt;= goldFrm</text>",
                        "rule_",
                        "le mot « goldFrm »"),
                in(
                        "decisions/eligibility.dmn",
                        "a result without quotation marks",
                        "<text>\"ELIGIBLE\"</text>",
                        "<text>ELIGIBLE</text>",
                        "rule_",
                        "Si c’est un texte, écrivez \"ELIGIBLE\""),
                in(
                        "decisions/badge.dmn",
                        "a rule without result",
                        "<text>\"BADGE\"</text>",
                        "<text></text>",
                        "rule_badge_reached",
                        "ne dit pas son résultat"),
                in(
                        "decisions/badge.dmn",
                        "a boundary that nobody has",
                        "<text>&gt;= badgeFrom</text>",
                        "<text>&gt; badgeFrom</text>",
                        "badge",
                        "aucune règle ne répond quand selfAssessmentPercent"));
    }

    private static List<Mistake> waits() {
        return List.of(
                in(
                        "campaign.bpmn",
                        "a signal under another name",
                        "name=\"filing-closed-${edition}\"",
                        "name=\"filing-over-${edition}\"",
                        "intermediateEvent_filingClosed",
                        "personne ne donne le signal"),
                in(
                        "dossier.bpmn",
                        "an amendment that nobody waits for",
                        "messageRef=\"message_dossierAmended\"",
                        "messageRef=\"message_dossierWithdrawn\"",
                        "dossier",
                        "plus aucun élément n’attend le message « dossier.amended »"),
                in(
                        "campaign.bpmn",
                        "an element under another id",
                        "intermediateEvent_embargoOver",
                        "intermediateEvent_embargoEnds",
                        "campaign",
                        "il manque l’élément « intermediateEvent_embargoOver »"),
                in(
                        "dossier.bpmn",
                        "a timer without a time",
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${complementDueAt}</bpmn:timeDate>",
                        "",
                        "intermediateEvent_complementOverdue",
                        "n’a pas de durée"),
                in(
                        "dossier.bpmn",
                        "a duration in words",
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${complementReminderAt}</bpmn:timeDate>",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">5 jours</bpmn:timeDuration>",
                        "intermediateEvent_complementReminderDue",
                        "« 5 jours » n’est pas une durée"),
                in(
                        "dossier.bpmn",
                        "an error that nobody catches",
                        "<bpmn:errorEventDefinition id=\"errorEvent_ineligibleCaught\" errorRef=\"error_dossierIneligible\" />",
                        "<bpmn:errorEventDefinition id=\"errorEvent_ineligibleCaught\" errorRef=\"error_complementOverdue\" />",
                        "endEvent_ineligible",
                        "personne ne rattrape l’erreur « dossierIneligible »"));
    }

    private static List<Mistake> calls() {
        return List.of(
                in(
                        "dossier.bpmn",
                        "a mail in the transaction of the step before",
                        "id=\"serviceTask_sendReceipt\" name=\"Envoyer l’accusé de réception\" camunda:delegateExpression=\"${sendMailDelegate}\" camunda:asyncBefore=\"true\"",
                        "id=\"serviceTask_sendReceipt\" name=\"Envoyer l’accusé de réception\" camunda:delegateExpression=\"${sendMailDelegate}\"",
                        "serviceTask_sendReceipt",
                        "« Asynchronous continuations »"),
                in(
                        "juror-ties.bpmn",
                        "a mail that is not tried again",
                        "<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT15M,PT1H,PT4H,PT12H,P1D</camunda:failedJobRetryTimeCycle>",
                        "<camunda:failedJobRetryTimeCycle>R0/PT5M</camunda:failedJobRetryTimeCycle>",
                        "serviceTask_",
                        "« Retry time cycle »"),
                in(
                        "campaign.bpmn",
                        "a process that is kept for ever",
                        " camunda:historyTimeToLive=\"P730D\"",
                        "",
                        "campaign",
                        "Time to live"),
                in(
                        "dossier.bpmn",
                        "a record without its task",
                        "camunda:delegateExpression=\"${recordDecisionDelegate}\"",
                        "camunda:delegateExpression=\"${recordDecisionDelegate}\" camunda:asyncBefore=\"true\"",
                        "serviceTask_recordDecision",
                        "juste après une tâche avec formulaire"));
    }

    private static List<Mistake> forms() {
        return List.of(
                in(
                        "forms/check-completeness.form",
                        "a key under another name",
                        "\"key\": \"completenessOutcome\"",
                        "\"key\": \"outcome\"",
                        "completenessOutcome",
                        "le champ « completenessOutcome » manque"),
                in(
                        "forms/check-completeness.form",
                        "a value under another name",
                        "\"value\": \"INCOMPLETE\"",
                        "\"value\": \"MISSING\"",
                        "",
                        "« MISSING » n’est pas une valeur"),
                in(
                        "forms/assess-dossier.form",
                        "an axis without its score",
                        "\"key\": \"score_data\"",
                        "\"key\": \"score_dates\"",
                        "score_data",
                        "le champ « score_data » manque"),
                in(
                        "forms/deliberate.form",
                        "a quotation mark that was taken away",
                        "\"type\": \"default\"",
                        "\"type\": \"default",
                        "",
                        "n’est pas lisible : à la ligne"));
    }

    private static List<Mistake> words() {
        return List.of(
                in(
                        "mails/award.md",
                        "a word that does not exist",
                        "${levelLabel}",
                        "${level}",
                        "level",
                        "le mot ${level} n’est pas connu"),
                in(
                        "mails/award.md",
                        "a word as in a form",
                        "${levelLabel}",
                        "{{levelLabel}}",
                        "levelLabel",
                        "ici, écrivez ${levelLabel}"),
                in(
                        "documents/complete-application.md",
                        "a word of a document as in a form",
                        "${authorityName}",
                        "{{ authorityName }}",
                        "authorityName",
                        "ici, écrivez ${authorityName}"),
                in(
                        "documents/complete-application.md",
                        "a word that a document is not given",
                        "${authorityName}",
                        "${recipientName}",
                        "recipientName",
                        "le mot ${recipientName} n’est pas connu d’un document"),
                in(
                        "documents/complete-application.md",
                        "a document without title",
                        "title:",
                        "titre:",
                        "",
                        "complete-application.md"),
                in(
                        "documents/complete-application.md",
                        "a picture in a document",
                        "Cette attestation",
                        "![Sceau](sceau.png) Cette attestation",
                        "",
                        "contient une image"),
                in(
                        "dossier.bpmn",
                        "a mail to jurors where there are none",
                        "<camunda:inputParameter name=\"mailTemplate\">withdrawn</camunda:inputParameter>\n"
                                + "            <camunda:inputParameter name=\"mailTo\">applicant<",
                        "<camunda:inputParameter name=\"mailTemplate\">withdrawn</camunda:inputParameter>\n"
                                + "            <camunda:inputParameter name=\"mailTo\">juror<",
                        "serviceTask_sendWithdrawn",
                        "personne ne renseigne « juror »"),
                in(
                        "juror-ties.bpmn",
                        "a mail to applicants where no dossier is meant",
                        "ties-request</camunda:inputParameter>\n"
                                + "          <camunda:inputParameter name=\"mailTo\">juror<",
                        "ties-request</camunda:inputParameter>\n"
                                + "          <camunda:inputParameter name=\"mailTo\">applicant<",
                        "serviceTask_sendTiesRequest",
                        "personne ne renseigne « reference »"),
                in(
                        "dossier.bpmn",
                        "a mail of jurors to applicants",
                        ">receipt</camunda:inputParameter>\n          <camunda:inputParameter name=\"mailTo\"",
                        ">review-digest</camunda:inputParameter>\n          <camunda:inputParameter name=\"mailTo\"",
                        "serviceTask_sendReceipt",
                        "le mot ${reviewList}, qui n’a pas de valeur"),
                in(
                        "dossier.bpmn",
                        "a mail that speaks of a result before there is one",
                        ">receipt</camunda:inputParameter>\n          <camunda:inputParameter name=\"mailTo\"",
                        ">award</camunda:inputParameter>\n          <camunda:inputParameter name=\"mailTo\"",
                        "serviceTask_sendReceipt",
                        "le mot ${levelLabel}, qui n’a de valeur qu’après « "),
                in("mails/award.md", "a mail without subject", "subject:", "objet:", "", "award.md"));
    }

    /** Steps that an administrator may place anywhere, here in the place of one that is there. */
    private static List<Mistake> placedSteps() {
        return List.of(
                in(
                        "dossier.bpmn",
                        "a status without words",
                        "${assignJurorsDelegate}",
                        "${showStatusDelegate}",
                        "serviceTask_assignJurors",
                        "a besoin de « shownStatus »"),
                in(
                        "dossier.bpmn",
                        "a status that is an expression",
                        "name=\"mailTemplate\">withdrawn<",
                        "name=\"shownStatus\">${authorityName}<",
                        "serviceTask_sendWithdrawn",
                        "ne convient pas comme état affiché"),
                in(
                        "dossier.bpmn",
                        "a document that is not there",
                        "name=\"mailTemplate\">withdrawn<",
                        "name=\"documentTemplate\">incomplete-application<",
                        "serviceTask_sendWithdrawn",
                        "le document « incomplete-application » n’existe pas"),
                in(
                        "dossier.bpmn",
                        "an application that is not configured",
                        "name=\"mailTemplate\">withdrawn<",
                        "name=\"webhook\">nobody<",
                        "serviceTask_sendWithdrawn",
                        "l’application « nobody » n’est pas configurée"),
                in(
                        "dossier.bpmn",
                        "an application that is called within the step before",
                        "${assignJurorsDelegate}",
                        "${callWebhookDelegate}",
                        "serviceTask_assignJurors",
                        "ce traitement appelle l’extérieur"));
    }

    private static String element(String type) {
        return "<bpmn:" + type + " id=\"gateway_examined\">\n"
                + "        <bpmn:documentation>Réunit les dossiers qui ont attendu la clôture et ceux qui ont été complétés après elle.</bpmn:documentation>\n"
                + "        <bpmn:incoming>flow_filingAlreadyClosed</bpmn:incoming>\n"
                + "        <bpmn:incoming>flow_filingClosedToExamined</bpmn:incoming>\n"
                + "        <bpmn:outgoing>flow_examinedToExaminationDone</bpmn:outgoing>\n      </bpmn:" + type + ">";
    }
}
