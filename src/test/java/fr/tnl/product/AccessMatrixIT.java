package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.mail.MailLog;
import fr.tnl.shared.Sight;
import fr.tnl.testing.Visitor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may open what: every page and file, for everybody. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    /**
     * The applicant comes from the dossier "mine", not from "theirs". A status; "login" where one is led to log in first; "open" where neither a login nor a right is asked for. The
     * juror reviews the dossier "own" and knows nothing of "other". What a juror is not to know of does not exist
     * (404); what staff know of but may not do is refused (403).
     */
    private static final String TABLE =
            """
                                                                             anonymous applicant jury secretariat presidency administration
            GET  /backoffice                                              -       login login 200 200 200 200
            GET  /backoffice/dossiers                                     -       login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}                         own     login login 200 200 200 200
            GET  /backoffice/dossiers/{reference}                         other   login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}/documents/{id}          own     login login 200 200 200 200
            GET  /backoffice/dossiers/{reference}/documents/{id}          other   login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}/chemin                  own     login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}/chemin                  other   login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}/recepisse               own     login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}/certificat              awarded login login 404 200 200 200
            GET  /backoffice/dossiers/{reference}/delivres/{number}       own     login login 404 404 404 404
            GET  /backoffice/dossiers/{reference}/effacement              own     login login 404 200 403 200
            POST /backoffice/dossiers/{reference}/effacement              own     login login 404 302 403 302
            POST /backoffice/dossiers/{reference}/reprise                 own     login login 404 302 403 302
            POST /backoffice/dossiers/{reference}/decision/rouvrir        own     login login 404 403 302 403
            POST /backoffice/dossiers/{reference}/export                  own     login login 404 200 200 200
            GET  /backoffice/journaux                                     -       login login 404 403 403 302
            GET  /backoffice/journaux/{edition}                           -       login login 404 403 403 200
            POST /backoffice/journaux/{edition}                           -       login login 404 403 403 200
            GET  /backoffice/journaux/{edition}/scelle                    -       login login 404 403 403 200
            GET  /backoffice/journaux/{edition}/scelles/{day}             -       login login 404 403 403 404
            GET  /backoffice/journaux/{edition}/lignes                    -       login login 404 403 403 200
            GET  /backoffice/modeles                                      -       login login 404 403 403 200
            GET  /backoffice/modeles/verification                         -       login login 404 403 403 200
            GET  /backoffice/modeles/{process}/{number}                   -       login login 404 403 403 200
            GET  /backoffice/modeles/{process}/{number}/passage/{to}      -       login login 404 403 403 404
            POST /backoffice/modeles/{process}/{number}/passage/{to}      -       login login 404 403 403 404
            GET  /backoffice/modeles/passages/{id}                        nobody  login login 404 403 403 404
            POST /backoffice/modeles/passages/{id}/essai                  nobody  login login 404 403 403 404
            POST /backoffice/modeles/passages/{id}/lancement              nobody  login login 404 403 403 404
            POST /backoffice/modeles/passages/{id}/abandon                nobody  login login 404 403 403 404
            POST /backoffice/modeles/passages/{id}/arret                  nobody  login login 404 403 403 404
            GET  /backoffice/modeles/repetitions                          -       login login 404 403 403 200
            POST /backoffice/modeles/repetitions                          -       login login 404 403 403 422
            GET  /backoffice/modeles/repetitions/{id}                     nobody  login login 404 403 403 404
            GET  /backoffice/modeles/repetitions/{id}/rapport             nobody  login login 404 403 403 404
            POST /backoffice/modeles/repetitions/{id}/arret               nobody  login login 404 403 403 404
            GET  /backoffice/modeles/deploiements/{id}                    nobody  login login 404 403 403 404
            POST /backoffice/modeles/deploiements/{id}/retour             nobody  login login 404 403 403 404
            GET  /backoffice/incidents                                    -       login login 404 403 403 200
            GET  /backoffice/incidents/{id}                               nobody  login login 404 403 403 404
            POST /backoffice/incidents/{id}/relance                       nobody  login login 404 403 403 404
            POST /backoffice/incidents/{id}/variables                     nobody  login login 404 403 403 404
            GET  /backoffice/incidents/groupes/{group}                    -       login login 404 403 403 404
            POST /backoffice/incidents/groupes/{group}/relance            -       login login 404 403 403 302
            GET  /backoffice/statistiques                                 -       login login 404 200 200 200
            GET  /backoffice/statistiques/{edition}/{table:[a-z-]+}.{kind:ods|csv} -  login login 404 200 200 200
            GET  /backoffice/courriels                                    -       login login 404 200 200 200
            GET  /backoffice/courriels/{id}                               mail    login login 404 200 200 200
            GET  /backoffice/jury                                         -       login login 404 200 200 200
            POST /backoffice/jury                                         -       login login 404 404 403 404
            GET  /backoffice/jury/membres/{account}                       juror   login login 404 200 403 200
            GET  /backoffice/jury/membres/{account}                       zorro   login login 404 404 403 404
            POST /backoffice/jury/membres/{account}/liens                 juror   login login 404 422 403 422
            POST /backoffice/jury/membres/{account}/liens                 zorro   login login 404 404 403 404
            POST /backoffice/jury/membres/{account}/liens/lever           juror   login login 404 400 403 400
            POST /backoffice/jury/membres/{account}/competences           zorro   login login 404 404 403 404
            POST /backoffice/jury/membres/{account}/declaration           zorro   login login 404 404 403 404
            POST /backoffice/jury/membres/{account}/depart                zorro   login login 404 404 403 404
            POST /backoffice/jury/membres/{account}/retour                zorro   login login 404 404 403 404
            GET  /backoffice/jury/equilibre/{edition}                     -       login login 404 200 403 200
            POST /backoffice/jury/equilibre/{edition}                     -       login login 404 409 403 409
            POST /backoffice/jury/equilibre/{edition}/proposition         -       login login 404 200 403 200
            GET  /backoffice/deliberation                                 -       login login 404 302 302 302
            GET  /backoffice/deliberation/{edition}                       -       login login 404 200 200 200
            GET  /backoffice/deliberation/{edition}/impression            -       login login 404 200 200 200
            GET  /backoffice/deliberation/{edition}/{reference}           decided login login 404 200 200 200
            GET  /backoffice/deliberation/{edition}/{reference}           own     login login 404 404 404 404
            POST /backoffice/deliberation/{edition}/ordre                 -       login login 404 400 400 403
            POST /backoffice/deliberation/{edition}/place                 -       login login 404 400 400 403
            GET  /backoffice/campagnes/{edition}/{date:cloture|proclamation} cloture      login login 404 200 403 200
            GET  /backoffice/campagnes/{edition}/{date:cloture|proclamation} proclamation login login 404 200 403 200
            POST /backoffice/campagnes/{edition}/{date:cloture|proclamation} cloture      login login 404 200 403 200
            POST /backoffice/campagnes/{edition}/{date:cloture|proclamation} proclamation login login 404 200 403 200
            GET  /backoffice/messages                                     -       login login 404 200 403 200
            GET  /backoffice/messages/{id}                                mine    login login 404 200 403 200
            GET  /backoffice/messages/{id}                                nobody  login login 404 404 403 404
            POST /backoffice/messages/{id}                                mine    login login 404 422 403 422
            POST /backoffice/messages/{id}                                nobody  login login 404 404 403 404
            POST /backoffice/messages/{id}/traites                        mine    login login 404 302 403 302
            GET  /backoffice/contacts/{id}                                mine    login login 404 200 403 200
            GET  /backoffice/contacts/{id}                                nobody  login login 404 404 403 404
            POST /backoffice/contacts/{id}/{role:elu|technique}           mine    login login 404 302 403 302
            POST /backoffice/contacts/{id}/{role:elu|technique}           nobody  login login 404 404 403 404
            GET  /backoffice/palmares                                     -       login login 404 200 200 200
            GET  /backoffice/palmares/{edition}                           -       login login 404 200 200 200
            GET  /backoffice/palmares/{edition}/erratum                   -       login login 404 404 404 403
            POST /backoffice/palmares/{edition}/erratum                   -       login login 404 302 302 403
            POST /backoffice/palmares/{edition}/retrait                   -       login login 404 302 403 302
            GET  /backoffice/palmares/import                              -       login login 404 200 403 200
            POST /backoffice/palmares/import                              -       login login 404 400 403 400
            GET  /backoffice/palmares/import/{id}                         mine    login login 404 404 403 404
            POST /backoffice/palmares/import/{id}                         mine    login login 404 404 403 404
            GET  /backoffice/nowhere                                      -       login login 404 404 404 404
            GET  /compte/mot-de-passe                                     -       login login 200 200 200 200
            POST /compte/mot-de-passe                                     -       login login 200 200 200 200
            GET  /connexion                                               -       200 200 200 200 200 200
            GET  /deconnexion                                             -       200 200 200 200 200 200
            GET  /                                                        -       open open open open open open
            GET  /candidater                                              -       200 200 200 200 200 200
            GET  /candidater/autre-organisme                              -       200 200 200 200 200 200
            GET  /acces                                                   -       200 200 200 200 200 200
            GET  /palmares                                                -       200 200 200 200 200 200
            GET  /palmares/donnees                                        -       200 200 200 200 200 200
            GET  /palmares/donnees/palmares.{ending:csv|json|ods}         -       200 200 200 200 200 200
            GET  /palmares/donnees/palmares-{edition}.{ending:csv|json|ods} -       404 404 404 404 404 404
            GET  /palmares/donnees/schema.json                            -       200 200 200 200 200 200
            GET  /palmares/donnees/datapackage.json                       -       200 200 200 200 200 200
            GET  /palmares/flux.atom                                      -       200 200 200 200 200 200
            GET  /palmares/collectivites/{id}                             nobody 404 404 404 404 404 404
            GET  /sitemap.xml                                             -       200 200 200 200 200 200
            GET  /sitemap-{edition}.xml                                   -       404 404 404 404 404 404
            GET  /api/v1/openapi.yaml                                     -       200 200 200 200 200 200
            GET  /api/v1/editions                                         -       200 200 200 200 200 200
            GET  /api/v1/editions/{edition}                               -       404 404 404 404 404 404
            GET  /api/v1/laureats                                         -       200 200 200 200 200 200
            GET  /api/v1/laureats/{id}                                    nobody 404 404 404 404 404 404
            GET  /api/v1/collectivites/{id}                               nobody 404 404 404 404 404 404
            GET  /api/v1/verifications/{code}                             -       404 404 404 404 404 404
            GET  /api/**                                                  -       404 404 404 404 404 404
            GET  /calendrier.ics                                          -       200 200 200 200 200 200
            GET  /verifier                                                -       200 200 200 200 200 200
            GET  /verifier/{code}                                         -       200 200 200 200 200 200
            GET  /verifier/{code}/badge.svg                               -       404 404 404 404 404 404
            GET  /verifier/{code}/badge.png                               -       404 404 404 404 404 404
            GET  /donnees-personnelles                                    -       200 200 200 200 200 200
            GET  /accessibilite                                           -       200 200 200 200 200 200
            GET  /palmares/{edition}                                      -       404 404 404 404 404 404
            POST /candidater/autre-organisme                              -       422 422 422 422 422 422
            GET  /candidater/contacts                                     -       open open open open open open
            POST /candidater/contacts                                     -       open open open open open open
            POST /acces                                                   -       open open open open open open
            GET  /acces/{secret}                                          -       410 410 410 410 410 410
            POST /acces/{secret}                                          -       410 410 410 410 410 410
            GET  /dossiers/{id}                                           mine    403 200 403 403 403 403
            GET  /dossiers/{id}                                           theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/recepisse                                 mine    403 200 403 403 403 403
            GET  /dossiers/{id}/recepisse                                 theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/certificat                                mine    403 404 403 403 403 403
            GET  /dossiers/{id}/certificat                                theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/delivres/{number:\\d{1,3}}                mine    403 404 403 403 403 403
            GET  /dossiers/{id}/delivres/{number:\\d{1,3}}                theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/versions/{number:\\d{1,3}}                mine    403 200 403 403 403 403
            GET  /dossiers/{id}/versions/{number:\\d{1,3}}                theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/questionnaire/{number:\\d{1,2}}           mine    403 200 403 403 403 403
            GET  /dossiers/{id}/questionnaire/{number:\\d{1,2}}           theirs  403 403 403 403 403 403
            POST /dossiers/{id}/questionnaire/{number:\\d{1,2}}           mine    403 409 403 403 403 403
            POST /dossiers/{id}/questionnaire/{number:\\d{1,2}}           theirs  403 403 403 403 403 403
            POST /dossiers/{id}/questionnaire/{number:\\d{1,2}}/apercu    mine    403 200 403 403 403 403
            POST /dossiers/{id}/questionnaire/{number:\\d{1,2}}/apercu    theirs  403 403 403 403 403 403
            POST /dossiers/{id}/reponses/{key}                            mine    403 409 403 403 403 403
            POST /dossiers/{id}/reponses/{key}                            theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/avancement                                mine    403 200 403 403 403 403
            GET  /dossiers/{id}/avancement                                theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/pieces                                    mine    403 200 403 403 403 403
            GET  /dossiers/{id}/pieces                                    theirs  403 403 403 403 403 403
            POST /dossiers/{id}/pieces                                    mine    403 400 403 403 403 403
            POST /dossiers/{id}/pieces                                    theirs  403 403 403 403 403 403
            POST /dossiers/{id}/pieces/envoi                              mine    403 400 403 403 403 403
            POST /dossiers/{id}/pieces/envoi                              theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/pieces/{document}                         mine    403 200 403 403 403 403
            GET  /dossiers/{id}/pieces/{document}                         theirs  403 403 403 403 403 403
            POST /dossiers/{id}/pieces/{document}/retirer                 mine    403 409 403 403 403 403
            POST /dossiers/{id}/pieces/{document}/retirer                 theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/depot                                     mine    403 200 403 403 403 403
            GET  /dossiers/{id}/depot                                     theirs  403 403 403 403 403 403
            POST /dossiers/{id}/depot                                     mine    403 422 403 403 403 403
            POST /dossiers/{id}/depot                                     theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/messages                                  mine    403 200 403 403 403 403
            GET  /dossiers/{id}/messages                                  theirs  403 403 403 403 403 403
            POST /dossiers/{id}/messages                                  mine    403 422 403 403 403 403
            POST /dossiers/{id}/messages                                  theirs  403 403 403 403 403 403
            POST /dossiers/{id}/messages/lus                              mine    403 302 403 403 403 403
            POST /dossiers/{id}/messages/lus                              theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/contacts                                  mine    403 200 403 403 403 403
            GET  /dossiers/{id}/contacts                                  theirs  403 403 403 403 403 403
            POST /dossiers/{id}/contacts/{role:elu|technique}             mine    403 302 403 403 403 403
            POST /dossiers/{id}/contacts/{role:elu|technique}             theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/jury                                      mine    403 200 403 403 403 403
            GET  /dossiers/{id}/jury                                      theirs  403 403 403 403 403 403
            POST /dossiers/{id}/jury                                      mine    403 422 403 403 403 403
            POST /dossiers/{id}/jury                                      theirs  403 403 403 403 403 403
            POST /dossiers/{id}/jury/retirer                              mine    403 302 403 403 403 403
            POST /dossiers/{id}/jury/retirer                              theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/retrait                                   mine    403 200 403 403 403 403
            GET  /dossiers/{id}/retrait                                   theirs  403 403 403 403 403 403
            POST /dossiers/{id}/retrait                                   theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/donnees-personnelles                      mine    403 200 403 403 403 403
            GET  /dossiers/{id}/donnees-personnelles                      theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/donnees-personnelles/export               mine    403 200 403 403 403 403
            GET  /dossiers/{id}/donnees-personnelles/export               theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/effacement                                mine    403 200 403 403 403 403
            GET  /dossiers/{id}/effacement                                theirs  403 403 403 403 403 403
            POST /dossiers/{id}/effacement                                theirs  403 403 403 403 403 403
            POST /dossiers/{id}/brouillon/supprimer                       mine    403 409 403 403 403 403
            POST /dossiers/{id}/brouillon/supprimer                       theirs  403 403 403 403 403 403
            GET  /dossiers/{id}/reprise                                   mine    403 404 403 403 403 403
            GET  /dossiers/{id}/reprise                                   theirs  403 403 403 403 403 403
            POST /dossiers/{id}/reprise                                   mine    403 409 403 403 403 403
            POST /dossiers/{id}/reprise                                   theirs  403 403 403 403 403 403
            GET  /brouillon-supprime                                      -       200 200 200 200 200 200
            POST /dossiers/{id}/quitter                                   theirs  302 302 302 302 302 302
            GET  /dossiers/{id}                                           nobody  403 403 403 403 403 403
            GET  /dossiers/not-an-id                                      -       403 403 403 403 403 403
            GET  /css/office.css                                          -       200 200 200 200 200 200
            GET  /webjars/picocss__pico/css/pico.min.css                  -       200 200 200 200 200 200
            GET  /actuator                                                -       login login 403 403 403 200
            GET  /actuator/health                                         -       200 200 200 200 200 200
            GET  /actuator/health/liveness                                -       200 200 200 200 200 200
            GET  /actuator/info                                           -       login login 403 403 403 200
            GET  /actuator/env                                            -       login login 403 403 403 404
            GET  /camunda/app/welcome/default/                            -       login login 200 200 200 200
            GET  /camunda/app/tasklist/default/                           -       login login 200 200 200 200
            GET  /camunda/app/cockpit/default/                            -       login login 403 403 403 200
            GET  /camunda/app/admin/default/                              -       login login 403 403 403 200
            GET  /camunda/api/engine/engine/default/task                  -       401 401 200 200 200 200
            GET  /camunda/api/engine/engine/default/deployment            -       401 401 403 403 403 200
            GET  /camunda/api/engine/engine/default/job                   -       401 401 403 403 403 200
            GET  /camunda/api/cockpit/plugin/base/default/process-definition/statistics - 401 401 403 403 403 200
            GET  /engine-rest/task                                        -       401 401 401 401 401 401
            POST /camunda/api/tnl/reviews/{task}/draft                    -       401 401 403 403 403 403
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private FiledDossiers filedDossiers;

    @Autowired
    private MailLog mailLog;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static final Stage.Role MINE = Stage.Role.UNDER_REVIEW;

    private final Map<Person, Visitor> visitors = new EnumMap<>(Person.class);

    @BeforeAll
    void everybodyArrives() {
        String juror = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        for (Person person : Person.values()) {
            visitors.put(
                    person,
                    person == Person.APPLICANT ? stage.applicantOf(stage.dossier(MINE), port) : person.at(port, juror));
        }
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.parse(TABLE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void opensEachPageToThoseItIsFor(MatrixRow row) {
        String address = row.address(variables(row.example()));

        assertThat(Stream.of(Person.values())
                        .map(person -> person + " " + cell(row, person, address))
                        .toList())
                .as(address)
                .isEqualTo(Stream.of(Person.values())
                        .map(person -> person + " " + row.cells().get(person.ordinal()))
                        .toList());
    }

    /** A page that is forgotten here is not known to be closed. */
    @Test
    void namesEveryPage() {
        Set<String> named = rows().map(row -> row.method() + " " + row.page()).collect(Collectors.toSet());

        Set<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isOurs(mapping.getValue()))
                .flatMap(mapping -> pages(mapping.getKey()))
                .collect(Collectors.toSet());

        assertThat(mapped).hasSizeGreaterThan(40).isSubsetOf(named);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return Stream.of("fr.tnl.backoffice", "fr.tnl.identity", "fr.tnl.portal", "fr.tnl.process")
                .anyMatch(handler.getBeanType().getPackageName()::startsWith);
    }

    private static Stream<String> pages(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    private String cell(MatrixRow row, Person person, String address) {
        Visitor visitor = visitors.get(person);
        Visitor.Answer answer = row.method().equals("GET")
                ? visitor.get(address)
                // Nothing that would be accepted: to be let in is to be told what is wrong
                : visitor.submit("/connexion", address, NOTHING_VALID);
        if (answer.location().equals("/connexion")) {
            return "login";
        }
        boolean open = answer.status() != 401 && answer.status() != 403;
        return row.cells().get(person.ordinal()).equals("open") && open ? "open" : String.valueOf(answer.status());
    }

    private static final Map<String, String> NOTHING_VALID =
            Map.of("moment", "bientôt", "oldPassword", "", "newPassword", "", "repeatedPassword", "");

    private Map<String, String> variables(String example) {
        Map<String, String> variables = new HashMap<>(Map.of("edition", Stage.EDITION.value()));
        variables.put("code", "ABCDEFGHJKMN");
        variables.put("secret", "a".repeat(43));
        variables.put("number", "1");
        variables.put("process", "dossier");
        variables.put("to", "99");
        variables.put("task", "00000000-0000-0000-0000-000000000000");
        variables.put("ending", "csv");
        variables.put("role", "elu");
        variables.put("key", "strategyCommitment");
        variables.put("day", "2026-01-01");
        variables.put("table", "jury");
        variables.put("kind", "csv");
        variables.put("group", "0123456789abcdef");
        variables.put("model", "nowhere");
        switch (example) {
            case "juror" ->
                variables.put("account", stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0));
            case "zorro" -> variables.put("account", "zorro");
            case "mine" -> place(variables, stage.dossier(MINE));
            case "theirs" -> place(variables, stage.dossier(otherThanOwn()));
            case "nobody" -> variables.put("id", "00000000-0000-0000-0000-000000000000");
            case "own" -> dossier(variables, Stage.Role.UNDER_REVIEW);
            case "other" -> dossier(variables, otherThanOwn());
            case "decided" -> dossier(variables, Stage.Role.DECIDED);
            case "awarded" -> dossier(variables, Stage.Role.AWARDED);
            case "mail" ->
                variables.put("id", mailLog.recent(Sight.FULL, 1).get(0).id().toString());
            default -> variables.put("date", example);
        }
        return variables;
    }

    private void place(Map<String, String> variables, Dossier dossier) {
        variables.put("id", dossier.id().toString());
        variables.put(
                "document",
                filedDossiers.read(dossier).documents().get(0).document().id().toString());
    }

    private void dossier(Map<String, String> variables, Stage.Role role) {
        variables.put("reference", stage.reference(role));
        filedDossiers.read(stage.dossier(role)).documents().stream()
                .findFirst()
                .ifPresent(line -> variables.put("id", line.document().id().toString()));
    }

    /** A dossier with documents that the juror does not review. */
    private Stage.Role otherThanOwn() {
        String juror = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        return Stream.of(Stage.Role.values())
                .filter(role ->
                        !filedDossiers.read(stage.dossier(role)).documents().isEmpty())
                .filter(role -> !stage.jurorsOf(role).contains(juror))
                .findFirst()
                .orElseThrow();
    }
}
