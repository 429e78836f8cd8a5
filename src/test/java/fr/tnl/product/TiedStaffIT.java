package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierSearch;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import fr.tnl.shared.Actor;
import fr.tnl.shared.Sight;
import fr.tnl.testing.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody who is of the secretariat, of the presidency and of the jury, and is tied to every applicant but one: what is
 * closed to them leaves no trace in any page, file, mail or answer of the engine, in counts neither.
 */
@OnRunningProduct
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TiedStaffIT {

    private static final String TIED = "camille";
    private static final Stage.Role OPEN = Stage.Role.IN_CHECK;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Jury jury;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private DossierSearch search;

    @Autowired
    private FiledDossiers filedDossiers;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MailLog mailLog;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<Dossier> closed = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();
    private Dossier open;
    private Visitor tied;
    private Visitor script;

    @BeforeAll
    void camilleIsTiedToAllButOne() {
        open = stage.dossier(OPEN);
        Dossier draft = stage.begin("COMMUNE-33063", fr.tnl.campaign.Track.LABEL, "Élise Martin");
        conversations.write(draft.id(), Author.applicant("theo@example.org", "Théo Roux"), "f1", "Une question.", null);
        conversations.write(open.id(), Author.applicant("theo@example.org", "Théo Roux"), "f2", "Une autre.", null);
        stage.runJobs();
        accounts.create(
                new Account(TIED, "Camille", "Roy", "", Set.of(Role.SECRETARIAT, Role.PRESIDENCY, Role.JURY)),
                Visitor.PASSWORD,
                false);
        jury.add(TIED, "Camille Roy", "camille@tnl.example");
        all().filter(dossier -> !dossier.authorityId().equals(open.authorityId()))
                .forEach(closed::add);
        closed.forEach(dossier -> jury.tie(
                TIED,
                new ToldTie(dossier.authorityId(), Tie.Kind.ELECTED, ""),
                Tie.Origin.SECRETARIAT,
                Actor.staff("secretariat")));
        closed.forEach(dossier -> {
            secrets.add(dossier.id().toString());
            secrets.add(String.valueOf(dossier.reference()));
        });
        secrets.remove("null");
        tied = Visitor.loggedIn(port, TIED);
        script = Visitor.script(port, TIED);
    }

    private Stream<Dossier> all() {
        return search.find(DossierSearch.Query.of(Stage.EDITION, Sight.FULL, 1000)).lines().stream()
                .map(line -> dossiers.find(line.id()).orElseThrow());
    }

    /** Every page and file of the back office that is read, as the application itself lists them. */
    Stream<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("fr.tnl.backoffice"))
                .filter(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsNothingOfAClosedDossierInAnyPage(String page) {
        if (namesADossier(page)) {
            assertThat(closed).allSatisfy(dossier -> addresses(page, dossier)
                    .forEach(address ->
                            assertThat(tied.get(address).status()).as(address).isIn(403, 404)));
        } else {
            for (String address : List.of(filled(page, Map.of()), filled(page, Map.of()) + "?edition=2026")) {
                assertHarmless(address, tied.get(address).body());
            }
        }
    }

    @Test
    void opensWhatIsNotClosed() {
        assertThat(tied.get("/backoffice/dossiers/" + open.reference()).status())
                .isEqualTo(200);
        assertThat(tied.get("/backoffice/messages/" + open.id()).status()).isEqualTo(200);
        assertThat(tied.get("/backoffice/dossiers").body()).contains(String.valueOf(open.reference()));
        assertThat(tied.get("/backoffice/messages").body()).contains(open.id().toString());
        assertThat(tasksOf(script.json("GET", "/engine-rest/task", null).json()))
                .contains(stage.task(OPEN, "userTask_checkCompleteness").getId());
    }

    @Test
    void handsOutNoClosedDossier() {
        assertThat(closed).filteredOn(Dossier::isFiled).isNotEmpty().allSatisfy(dossier -> assertThat(
                        tied.submit("/backoffice", "/backoffice/dossiers/" + dossier.reference() + "/export", Map.of())
                                .status())
                .isEqualTo(404));
    }

    @Test
    void addsUpTheFiguresOfTheOpenDossierAlone() {
        Visitor.Answer page = tied.get("/backoffice/statistiques");

        assertThat(page.text())
                .contains("Un dossier commencé, un déposé", "Aucune note pour l’instant", "Rien n’est encore décidé.");
        assertThat(tied.get("/backoffice/statistiques/2026/en-attente.csv").body())
                .contains("Déposé, en cours d’instruction;1;")
                .doesNotContain("En délibération;1");
    }

    @Test
    void countsTheOpenDossierAlone() {
        Sight sight = new Sight(closed.stream()
                .map(dossier -> new Sight.Closed(dossier.id(), dossier.reference()))
                .collect(Collectors.toSet()));

        assertThat(search.counts(Stage.EDITION, sight).values()).containsExactly(1);
        assertThat(tied.get("/backoffice").text())
                .contains(
                        "Un dossier attend une réponse",
                        "1 dossier déposé Badge 1 · Label 0",
                        "0 / 0 évaluations rendues",
                        mailLog.ofDossier(String.valueOf(open.reference())).size() + " courriels envoyés",
                        "En évaluation par le jury 0 En délibération 0 Décision prise, sous embargo 0 Labellisé 0",
                        "Vous n’avez aucune évaluation à rendre");
        assertThat(tied.get("/backoffice/dossiers").text()).doesNotContain("(" + closed.size());
        assertThat(tied.get("/backoffice/jury").text())
                .doesNotContainPattern("(?:Bernard|Petit|Durand)[^A-Z]* [1-9]\\d* ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rennes", "TNL-2026", "Élise", "theo@example.org"})
    void findsNoClosedDossierByAnySearch(String text) {
        String address = "/backoffice/dossiers?q=" + Visitor.encoded(text);
        assertHarmless(address, tied.get(address).body());
    }

    @Test
    void showsNoMailOfAClosedDossier() {
        List<MailEntry> mails = mailLog.recent(Sight.FULL, 1000);
        assertThat(mails).hasSizeGreaterThan(closed.size());
        for (MailEntry mail : mails) {
            boolean seen = String.valueOf(open.reference()).equals(mail.dossierReference());
            assertThat(tied.get("/backoffice/courriels/" + mail.id()).status())
                    .as(String.valueOf(mail.subject()))
                    .isEqualTo(seen ? 200 : 404);
        }
    }

    @Test
    void refusesEveryFormOfAClosedDossier() {
        Dossier dossier = stage.dossier(Stage.Role.UNDER_REVIEW);
        String anyForm = "/backoffice/messages/" + open.id();
        for (String target : List.of(
                "/backoffice/messages/" + dossier.id(),
                "/backoffice/messages/" + dossier.id() + "/traites",
                "/backoffice/contacts/" + dossier.id() + "/elu",
                "/backoffice/dossiers/" + dossier.reference() + "/effacement",
                "/backoffice/dossiers/" + dossier.reference() + "/reprise")) {
            assertThat(tied.submit(anyForm, target, Map.of("text", "Bonjour.")).status())
                    .as(target)
                    .isEqualTo(404);
        }
    }

    @Test
    void letsNobodyLiftWhatKeepsThem() {
        String own = "/backoffice/jury/membres/" + TIED;
        assertThat(tied.get(own).body()).doesNotContain("/liens/lever", "/depart");
        for (String form : List.of("/liens/lever", "/depart", "/retour", "/declaration", "/liens", "/competences")) {
            assertThat(tied.submit(
                                    "/backoffice/messages/" + open.id(),
                                    own + form,
                                    Map.of("authority", closed.get(0).authorityId(), "origin", "SECRETARIAT"))
                            .status())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task",
                "task/count",
                "task/report/candidate-group-count",
                "task?processDefinitionKey=dossier",
                "task/count?processDefinitionKey=juryReview",
                "task?includeAssignedTasks=true&candidateGroup=secretariat",
                "task/count?includeAssignedTasks=true&candidateGroup=presidency",
                "variable-instance",
                "variable-instance/count",
                "process-instance",
                "process-instance/count",
                "execution",
                "execution/count",
                "event-subscription",
                "event-subscription/count",
                "external-task",
                "external-task/count",
                "incident",
                "incident/count",
                "job",
                "job/count",
                "batch",
                "process-definition/statistics",
                "process-definition/statistics?failedJobs=true",
                "process-definition/key/dossier/statistics",
                "process-definition/key/juryReview/statistics",
                "process-definition/key/dossier/static-called-process-definitions",
                "deployment",
                "metrics",
                "metrics/activity-instance-start/sum",
                "authorization",
                "authorization/count",
                "history/task",
                "history/task/count",
                "history/task/report?reportType=count&groupBy=taskName",
                "history/task/report?reportType=count&groupBy=processDefinition",
                "history/process-instance",
                "history/process-instance/count",
                "history/process-instance/report?reportType=duration&periodUnit=month",
                "history/activity-instance",
                "history/variable-instance",
                "history/variable-instance/count",
                "history/detail",
                "history/detail/count",
                "history/user-operation",
                "history/identity-link-log",
                "history/incident",
                "history/job-log",
                "history/external-task-log",
                "history/decision-instance",
                "history/decision-instance/count",
                "history/process-definition/cleanable-process-instance-report",
                "history/decision-definition/cleanable-decision-instance-report"
            })
    void showsNoTraceThroughTheEngine(String resource) {
        for (String base : List.of("/engine-rest/", "/camunda/api/engine/engine/default/")) {
            Visitor visitor = base.startsWith("/camunda") ? tied : script;
            Visitor.Answer answer = visitor.json("GET", base + resource, null);
            if (answer.status() == 200) {
                assertHarmless(base + resource, answer.body());
                assertCountsNothingClosed(base + resource, answer.json());
            } else {
                assertThat(answer.status()).as(base + resource).isIn(401, 403, 404);
            }
        }
    }

    @Test
    void answersForNoClosedTaskByItsId() {
        List<Task> tasks = closedTasks();
        assertThat(tasks).hasSizeGreaterThan(5);
        for (Task task : tasks) {
            for (String part : List.of(
                    "",
                    "/form",
                    "/form-variables",
                    "/deployed-form",
                    "/variables",
                    "/localVariables",
                    "/identity-links",
                    "/comment",
                    "/attachment")) {
                assertThat(script.json("GET", "/engine-rest/task/" + task.getId() + part, null)
                                .status())
                        .as(task.getName() + part)
                        .isIn(400, 403, 404);
            }
            for (String act : List.of("/claim", "/unclaim", "/complete", "/submit-form", "/resolve", "/delegate")) {
                assertThat(script.json("POST", "/engine-rest/task/" + task.getId() + act, Map.of("userId", TIED))
                                .status())
                        .as(task.getName() + act)
                        .isIn(400, 403, 404, 500);
            }
        }
        assertThat(closedTasks()).extracting(Task::getAssignee).doesNotContain(TIED);
    }

    @Test
    void answersForNoClosedInstanceByItsId() {
        List<ProcessInstance> instances = closed.stream()
                .filter(Dossier::isFiled)
                .flatMap(dossier -> engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(String.valueOf(dossier.reference()))
                        .list()
                        .stream())
                .toList();
        assertThat(instances).hasSizeGreaterThan(5);
        for (ProcessInstance instance : instances) {
            for (String path : List.of(
                    "process-instance/%s",
                    "process-instance/%s/variables",
                    "process-instance/%s/activity-instances",
                    "process-instance/%s/comment",
                    "history/process-instance/%s")) {
                assertThat(script.json("GET", "/engine-rest/" + path.formatted(instance.getId()), null)
                                .status())
                        .as(path)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void countsAndListsNoClosedTaskThroughAFilter() {
        Set<String> hidden = closedTasks().stream().map(Task::getId).collect(Collectors.toSet());
        for (JsonNode filter : script.json("GET", "/engine-rest/filter", null).json()) {
            String address = "/engine-rest/filter/" + filter.path("id").asText();
            Set<String> seen =
                    tasksOf(script.json("GET", address + "/list", null).json());
            assertThat(seen).as(filter.path("name").asText()).doesNotContainAnyElementsOf(hidden);
            assertThat(script.json("GET", address + "/count", null)
                            .json()
                            .path("count")
                            .asInt())
                    .as(filter.path("name").asText())
                    .isEqualTo(seen.size());
        }
    }

    private List<Task> closedTasks() {
        return closed.stream()
                .filter(Dossier::isFiled)
                .flatMap(dossier -> engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(String.valueOf(dossier.reference()))
                        .list()
                        .stream())
                .toList();
    }

    /** A bare figure, or one for each kind of thing: it comes from the open dossier and the campaign alone. */
    private void assertCountsNothingClosed(String address, JsonNode answer) {
        int most = (int) engine.getTaskService().createTaskQuery().count()
                - closedTasks().size();
        Stream.concat(Stream.of(answer), stream(answer))
                .flatMap(node ->
                        Stream.of("count", "taskCount", "instances", "result").map(node::path))
                .filter(JsonNode::isNumber)
                .forEach(number -> assertThat(number.asInt()).as(address).isLessThanOrEqualTo(most));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        return nodes.stream();
    }

    private static Set<String> tasksOf(JsonNode list) {
        return stream(list).map(node -> node.path("id").asText()).collect(Collectors.toSet());
    }

    private void assertHarmless(String address, String body) {
        assertThat(secrets).as(address).noneMatch(body::contains);
    }

    private static boolean namesADossier(String page) {
        return page.contains("{reference}") || page.contains("{id}") && !page.contains("courriels");
    }

    private Stream<String> addresses(String page, Dossier dossier) {
        Stream<String> ids = page.contains("/documents/")
                ? dossier.isFiled()
                        ? filedDossiers.read(dossier).documents().stream()
                                .map(line -> line.document().id().toString())
                        : Stream.of()
                : Stream.of(dossier.id().toString());
        return ids.filter(id -> dossier.isFiled() || !page.contains("{reference}"))
                .map(id -> filled(page, Map.of("reference", String.valueOf(dossier.reference()), "id", id)));
    }

    private String filled(String page, Map<String, String> values) {
        return PLACE.matcher(page)
                .replaceAll(place -> values.getOrDefault(
                        place.group(1),
                        switch (place.group(1)) {
                            case "edition" -> Stage.EDITION.value();
                            case "account" -> TIED;
                            case "date" -> "cloture";
                            case "table" -> "resultats";
                            case "kind" -> "csv";
                            case "id" -> UUID.randomUUID().toString();
                            default -> "1";
                        }));
    }
}
