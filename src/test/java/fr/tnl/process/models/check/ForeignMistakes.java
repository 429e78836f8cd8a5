package fr.tnl.process.models.check;

import fr.tnl.process.models.check.BrokenModels.Mistake;
import java.util.List;
import java.util.stream.Stream;

/** What somebody who may deploy could try, to have the server run or tell something that is not for models. */
final class ForeignMistakes {

    private static final String STEP = "camunda:delegateExpression=\"${assignJurorsDelegate}\"";
    private static final String JURORS = "serviceTask_assignJurors";
    private static final String DELIBERATE = "userTask_deliberate";
    private static final String FINISHED = "endEvent_withdrawn";
    private static final String TRACK = "xsi:type=\"bpmn:tFormalExpression\">${track == 'BADGE'}<";

    private static final String INPUTS =
            "<camunda:inputOutput>\n            <camunda:inputParameter name=\"mailTemplate\">withdrawn<";

    private ForeignMistakes() {}

    static List<Mistake> all() {
        return Stream.of(scripts(), implementations(), languages(), reaches())
                .flatMap(List::stream)
                .toList();
    }

    private static Mistake in(String title, String before, String after, String element, String text) {
        return new Mistake(title, "dossier.bpmn", before, after, element, text);
    }

    private static List<Mistake> scripts() {
        return List.of(
                in(
                        "a task that is a script",
                        "<bpmn:endEvent id=\"" + FINISHED + "\"",
                        "<bpmn:scriptTask id=\"scriptTask_run\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\""
                                + FINISHED + "\"",
                        "scriptTask_run",
                        "contient un script"),
                in(
                        "an input that a script computes",
                        "name=\"mailTemplate\">withdrawn<",
                        "name=\"mailTemplate\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script><",
                        "serviceTask_sendWithdrawn",
                        "contient un script"),
                in(
                        "a condition in a language of its own",
                        TRACK,
                        TRACK.replace("xsi:type", "language=\"groovy\" xsi:type"),
                        "flow_badgeTrack",
                        "cette condition est un script (« groovy »)"),
                in(
                        "a listener with a script",
                        INPUTS,
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"cobol\">1</camunda:script></camunda:executionListener>"
                                + INPUTS,
                        "serviceTask_sendWithdrawn",
                        "a un « listener »"),
                in(
                        "a listener with an expression that tells a secret",
                        INPUTS,
                        "<camunda:executionListener event=\"start\" expression=\"${execution.setVariable('leak', environment.getProperty('tnl.webhooks.registre.secret'))}\" />"
                                + INPUTS,
                        "serviceTask_sendWithdrawn",
                        "a un « listener »"),
                in(
                        "a listener of the engine's ancestor",
                        INPUTS,
                        "<old:taskListener xmlns:old=\"http://activiti.org/bpmn\" event=\"create\" class=\"java.lang.ProcessBuilder\" />"
                                + INPUTS,
                        "serviceTask_sendWithdrawn",
                        "a un « listener »"),
                in(
                        "a connector",
                        INPUTS,
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                                + INPUTS,
                        "serviceTask_sendWithdrawn",
                        "appelle un connecteur"),
                in(
                        "a field that a class looks at",
                        INPUTS,
                        "<camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.ProcessBuilder\" /></camunda:validation></camunda:formField></camunda:formData>"
                                + INPUTS,
                        "serviceTask_sendWithdrawn",
                        "la classe « java.lang.ProcessBuilder »"));
    }

    private static List<Mistake> implementations() {
        return List.of(
                in(
                        "a service task that runs a class",
                        STEP,
                        "camunda:class=\"java.lang.ProcessBuilder\"",
                        JURORS,
                        "la classe « java.lang.ProcessBuilder »"),
                in(
                        "a service task that runs an expression",
                        STEP,
                        "camunda:expression=\"${assignJurorsDelegate.execute(execution)}\"",
                        JURORS,
                        "sous « Implementation »"),
                in("a service task that runs a program", STEP, "camunda:type=\"shell\"", JURORS, "du type « shell »"),
                in(
                        "a send task that runs a class of the engine's ancestor",
                        "<bpmn:endEvent id=\"" + FINISHED + "\"",
                        "<bpmn:sendTask id=\"sendTask_run\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"java.lang.ProcessBuilder\" /><bpmn:endEvent id=\""
                                + FINISHED + "\"",
                        "sendTask_run",
                        "la classe « java.lang.ProcessBuilder »"),
                in(
                        "a send task that runs a bean that is no step",
                        "<bpmn:endEvent id=\"" + FINISHED + "\"",
                        "<bpmn:sendTask id=\"sendTask_run\" camunda:delegateExpression=\"${environment}\" /><bpmn:endEvent id=\""
                                + FINISHED + "\"",
                        "sendTask_run",
                        "n’existe pas"),
                in(
                        "a decision that an expression makes",
                        "camunda:decisionRef=\"badge\"",
                        "camunda:expression=\"${environment}\" camunda:decisionRef=\"badge\"",
                        "businessRuleTask_decideBadge",
                        "l’expression « ${environment} »"),
                in(
                        "a call whose variables a class hands over",
                        "calledElement=\"juryReview\"",
                        "calledElement=\"juryReview\" camunda:variableMappingClass=\"java.lang.ProcessBuilder\"",
                        "callActivity_reviewDossier",
                        "la classe « java.lang.ProcessBuilder »"),
                in(
                        "a form that a class handles",
                        "camunda:formRef=\"deliberate\"",
                        "camunda:formHandlerClass=\"java.lang.ProcessBuilder\" camunda:formRef=\"deliberate\"",
                        DELIBERATE,
                        "la classe « java.lang.ProcessBuilder »"));
    }

    private static List<Mistake> languages() {
        return Stream.of("juel", "groovy", "javascript")
                .map(language -> new Mistake(
                        "a cell in " + language,
                        "decisions/badge.dmn",
                        "<inputEntry id=\"inputEntry_badge_reached_selfAssessmentPercent\">",
                        "<inputEntry id=\"inputEntry_badge_reached_selfAssessmentPercent\" expressionLanguage=\""
                                + language + "\">",
                        "inputEntry_badge_reached_selfAssessmentPercent",
                        "le langage d’expression « " + language + " »"))
                .toList();
    }

    private static List<Mistake> reaches() {
        return List.of(
                condition("environment.getProperty('tnl.webhooks.registre.secret') == 'x'", "environment.getProperty"),
                condition("environment == 1", "environment"),
                condition("environment['activeProfiles'] == 1", "environment"),
                condition("''.getClass().forName('java.lang.Runtime') == 1", "forName"),
                condition("track.class.name == 'x'", "class"),
                condition("track['class'] == 'x'", "class"),
                condition("track['getClass']() == 'x'", "getClass"),
                condition("track[edition] == 'x'", "[…]"),
                condition("dueDates.getClass() == 1", "dueDates.getClass"),
                condition("sendMailDelegate.execute(execution) == 1", "sendMailDelegate.execute"),
                condition("empty execution", "execution"),
                condition("execution.processEngineServices == 1", "processEngineServices"),
                condition("execution.setVariable('track', 'LABEL') == 1", "setVariable"),
                condition("(execution).processEngine == 1", "execution"),
                condition("JSON(track).mapTo('java.util.HashMap') == 1", "mapTo"),
                condition("XML(track) == 1", "XML"),
                in(
                        "a secret in the description of a task",
                        "<bpmn:documentation>La présidence du jury lit",
                        "<bpmn:documentation>${environment.getProperty('x')}",
                        DELIBERATE,
                        "« environment.getProperty »"),
                in(
                        "a secret in the name of a task",
                        "Délibérer – ${authorityName}",
                        "${systemEnvironment}",
                        DELIBERATE,
                        "« systemEnvironment »"),
                in(
                        "a secret among several words of an input",
                        "name=\"mailTemplate\">withdrawn<",
                        "name=\"secret\">a<!-- --> ${systemProperties['user.home']}<",
                        "serviceTask_sendWithdrawn",
                        "« systemProperties »"));
    }

    private static Mistake condition(String condition, String beyond) {
        return in(
                "the condition " + condition,
                TRACK,
                TRACK.replace("track == 'BADGE'", condition),
                "flow_badgeTrack",
                "va chercher « " + beyond + " »");
    }
}
