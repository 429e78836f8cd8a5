package fr.tnl.bench;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.CookieKey;
import static io.gatling.javaapi.http.HttpDsl.StringBodyPart;
import static io.gatling.javaapi.http.HttpDsl.getCookieValue;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import fr.tnl.bench.Questionnaire.Question;
import fr.tnl.bench.Questionnaire.Section;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Applicants come evenly over the hour. Each opens the mailed link of a draft that is half answered, answers what is
 * left, each answer saved while it is given as the page's script does, adds the documents, files, and every second one
 * files once more with an answer changed. Requests for styles and scripts, which a browser keeps, are left out.
 */
public class ClosingHour extends Simulation {

    static final String LOOK = "Look at a page";
    static final String SAVE = "Save an answer";
    static final String PREVIEW = "Which questions open";
    static final String PROGRESS = "How far the answers have come";
    static final String SECTION = "Save a section";
    static final String UPLOAD = "Send a document of 200 kB";
    static final String FILE = "File";
    static final String AMEND = "File anew";
    static final String SEARCH = "Search as you type";

    private static final String SHOWN = "name=\"shown\" value=\"([^\"]*)\"";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int DOCUMENT_BYTES = 200 * 1024;
    private static final int KEYSTROKES = 6;
    private static final String HTML = "text/html,application/xhtml+xml";

    private final Ledger ledger = new Ledger();

    public ClosingHour() {
        double perSecond = Settings.APPLICANTS_AN_HOUR / 3600.0;
        setUp(scenario("Applicant")
                        .feed(listFeeder(applicants()).queue())
                        .exec(life())
                        .injectOpen(constantUsersPerSec(perSecond).during(Settings.DURATION)))
                .exponentialPauses()
                .protocols(http.baseUrl(Settings.SERVER.toString()).acceptHeader(HTML).disableFollowRedirect())
                .assertions(
                        global().failedRequests().count().is(0L),
                        details(SAVE).responseTime().percentile(95).lt(100),
                        details(FILE).responseTime().percentile(95).lt(400),
                        details(SEARCH).responseTime().percentile(95).lt(20));
    }

    @Override
    public void after() {
        ledger.close();
    }

    private static List<Map<String, Object>> applicants() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Applicant applicant : Applicant.all()) {
            Map<String, Object> values = new HashMap<>();
            values.put("number", applicant.number());
            values.put("dossier", applicant.dossier());
            values.put("link", applicant.link());
            values.put("places", applicant.large() ? List.of("commitment", "software-inventory") : List.of("commitment"));
            for (int letters = 1; letters <= KEYSTROKES; letters++) {
                String name = applicant.authorityName();
                values.put("typed" + letters, name.substring(0, Math.min(letters + 1, name.length())));
            }
            records.add(values);
        }
        return records;
    }

    private ChainBuilder life() {
        ChainBuilder life = search()
                .exec(step(LOOK, http(LOOK).get("#{link}").check(status().is(200))))
                .exec(takeToken())
                .exec(step(LOOK, http(LOOK).post("#{link}").formParam("_csrf", "#{token}").check(status().is(302))))
                .exec(look("/dossiers/#{dossier}"));
        for (Section section : Questionnaire.read(Settings.form(), "#{number}")) {
            if (section.number() > Settings.ANSWERED_BEFORE) {
                life = life.exec(answer(section));
            }
        }
        return life.exec(look("/dossiers/#{dossier}/pieces"))
                .foreach("#{places}", "place")
                .on(exec(upload()))
                .exec(file(FILE, 0))
                .doIf(session -> session.contains("reference") && session.getInt("number") % 2 == 0)
                .then(amend());
    }

    private ChainBuilder search() {
        ChainBuilder search = exec(look("/candidater"));
        for (int letters = 1; letters <= KEYSTROKES; letters++) {
            search = search.exec(step(
                    SEARCH,
                    http(SEARCH)
                            .get("/candidater")
                            .queryParam("parcours", "LABEL")
                            .queryParam("q", "#{typed" + letters + "}")
                            .header("HX-Request", "true")
                            .check(status().is(200), regex("/candidater/contacts").exists())));
        }
        return search;
    }

    private ChainBuilder answer(Section section) {
        String page = "/dossiers/#{dossier}/questionnaire/" + section.number();
        ChainBuilder chain = exec(step(LOOK, http(LOOK).get(page).check(status().is(200), regex(SHOWN).saveAs("shown"))));
        Map<String, List<String>> saved = new TreeMap<>();
        List<Question> questions = section.questions();
        Question last = questions.get(questions.size() - 1);
        for (Question question : questions) {
            if (question == last) {
                break;
            }
            List<String> known = List.of();
            for (List<String> typed : question.typed()) {
                chain = chain.exec(save(question.key(), typed, known)).exec(progress());
                known = typed;
            }
            saved.put(question.key(), known);
            chain = chain.exec(preview(page, saved));
        }
        Map<String, List<String>> posted = new TreeMap<>(saved);
        posted.put(last.key(), last.last());
        return chain.exec(step(
                SECTION,
                withAnswers(http(SECTION).post(page), posted)
                        .formParam("_csrf", "#{token}")
                        .formParam("known", Preparation.json(saved))
                        .formParam("shown", "#{shown}")
                        .formParam("then", "next")
                        .check(status().is(302)),
                (session, entry) -> entry.saved.put(last.key(), filledIn(last.last(), session))));
    }

    private ChainBuilder save(String key, List<String> value, List<String> known) {
        HttpRequestActionBuilder request = http(SAVE)
                .post("/dossiers/#{dossier}/reponses/" + key)
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", "#{token}");
        for (String one : value) {
            request = request.formParam("value", one);
        }
        for (String one : known) {
            request = request.formParam("known", one);
        }
        return step(
                SAVE,
                request.check(status().is(200), jmesPath("outcome").is("SAVED")),
                (session, entry) -> entry.saved.put(key, filledIn(value, session)));
    }

    private ChainBuilder progress() {
        return step(
                PROGRESS,
                http(PROGRESS)
                        .get("/dossiers/#{dossier}/avancement")
                        .header("HX-Request", "true")
                        .check(status().is(200)));
    }

    private ChainBuilder preview(String page, Map<String, List<String>> answers) {
        return step(
                PREVIEW,
                withAnswers(http(PREVIEW).post(page + "/apercu"), answers)
                        .header("HX-Request", "true")
                        .header("X-XSRF-TOKEN", "#{token}")
                        .formParam("shown", "#{shown}")
                        .check(status().in(200, 204), regex(SHOWN).optional().saveAs("shown")));
    }

    private static HttpRequestActionBuilder withAnswers(
            HttpRequestActionBuilder request, Map<String, List<String>> answers) {
        HttpRequestActionBuilder filled = request;
        for (Map.Entry<String, List<String>> answer : answers.entrySet()) {
            for (String value : answer.getValue()) {
                filled = filled.formParam(answer.getKey(), value);
            }
        }
        return filled;
    }

    private ChainBuilder upload() {
        return step(
                UPLOAD,
                http(UPLOAD)
                        .post("/dossiers/#{dossier}/pieces/envoi")
                        .queryParam("_csrf", "#{token}")
                        .bodyPart(StringBodyPart("place", "#{place}"))
                        .bodyPart(ByteArrayBodyPart("files", ClosingHour::document)
                                .fileName("#{place}.pdf")
                                .contentType("application/pdf"))
                        .asMultipartForm()
                        .check(status().is(200)),
                (session, entry) -> entry.documents++);
    }

    /** Another one each time: the same would be kept once. */
    private static byte[] document(Session session) {
        byte[] content = new byte[DOCUMENT_BYTES];
        new Random().nextBytes(content);
        byte[] begin = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, content, 0, begin.length);
        System.arraycopy(end, 0, content, content.length - end.length, end.length);
        return content;
    }

    private ChainBuilder file(String kind, int versions) {
        return look("/dossiers/#{dossier}/depot")
                .exec(step(
                        kind,
                        http(kind)
                                .post("/dossiers/#{dossier}/depot")
                                .formParam("_csrf", "#{token}")
                                .formParam("versions", versions)
                                .check(status().is(302), header("Location").saveAs("then")),
                        (session, entry) -> {
                            entry.versions = versions + 1;
                            entry.filed = new TreeMap<>(entry.saved);
                        }))
                .exec(step(
                        LOOK,
                        http(LOOK)
                                .get("/dossiers/#{dossier}")
                                .check(status().is(200), regex("TNL-\\d{4}-\\d+").saveAs("reference")),
                        (session, entry) -> entry.reference = session.getString("reference")));
    }

    private ChainBuilder amend() {
        List<String> before = lastSection().last();
        return look("/dossiers/#{dossier}/questionnaire/" + lastSectionNumber())
                .exec(save(lastSection().key(), List.of(before.get(0) + " Corrigé."), before))
                .exec(file(AMEND, 1));
    }

    private static int lastSectionNumber() {
        return Questionnaire.read(Settings.form(), "#{number}").size();
    }

    private static Question lastSection() {
        List<Section> sections = Questionnaire.read(Settings.form(), "#{number}");
        return sections.get(sections.size() - 1).questions().get(0);
    }

    private ChainBuilder look(String path) {
        return step(LOOK, http(LOOK).get(path).check(status().is(200)));
    }

    private static ChainBuilder takeToken() {
        return exec(getCookieValue(CookieKey("XSRF-TOKEN").saveAs("token")));
    }

    private static List<String> filledIn(List<String> value, Session session) {
        return value.stream()
                .map(text -> text.replace("#{number}", String.valueOf(session.getInt("number"))))
                .toList();
    }

    private ChainBuilder step(String kind, HttpRequestActionBuilder request) {
        return step(kind, request, (session, entry) -> {});
    }

    /** One request, noted with its time; what it brought about is noted where it succeeded. */
    private ChainBuilder step(
            String kind, HttpRequestActionBuilder request, BiConsumer<Session, Ledger.Entry> success) {
        Function<Session, Session> note = session -> {
            long milliseconds = session.contains("ms") ? session.getInt("ms") : 0;
            ledger.request(kind, session.getLong("started"), milliseconds, !session.isFailed());
            if (!session.isFailed()) {
                success.accept(session, ledger.of(session.getString("dossier")));
            }
            return session.markAsSucceeded();
        };
        return exec(session -> session.remove("ms").set("started", System.currentTimeMillis()))
                .exec(request.check(responseTimeInMillis().saveAs("ms")))
                .exec(note::apply)
                .pause(PAUSE);
    }
}
