package fr.tnl.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.bench.Applicant.Authority;
import fr.tnl.bench.Questionnaire.Question;
import fr.tnl.bench.Questionnaire.Section;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Begins the drafts as applicants do, on the portal, answers their first sections, and gathers the mailed links. */
public final class Preparation {

    private static final int BROWSERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");
    private static final Pattern RECIPIENT = Pattern.compile("(?m)^To:.*?technique-(\\d+)@");
    private static final Pattern LINK = Pattern.compile("/acces/[A-Za-z0-9_-]{20,}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, String> links = new ConcurrentHashMap<>();
    private final String token;

    private Preparation() throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                request("/candidater/contacts?parcours=LABEL&collectivite=COMMUNE-35238")
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        token = found(TOKEN, String.join("\n", page.headers().allValues("Set-Cookie")));
    }

    public static void main(String... arguments) {
        try {
            new Preparation().run();
            System.exit(0);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private void run() throws Exception {
        List<Authority> authorities = Applicant.authorities(Settings.DRAFTS);
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        List<String> ids = new ArrayList<>();
        // Alone, so that what is wrong altogether is told once
        ids.add(begin(0, authorities.get(0)));
        List<Future<String>> dossiers = new ArrayList<>();
        for (int number = 1; number < authorities.size(); number++) {
            int own = number;
            Callable<String> begun = () -> begin(own, authorities.get(own));
            dossiers.add(browsers.submit(begun));
        }
        for (Future<String> dossier : dossiers) {
            ids.add(dossier.get());
        }
        browsers.shutdown();
        awaitLinks(authorities.size());
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < authorities.size(); number++) {
            Authority authority = authorities.get(number);
            lines.add(new Applicant(number, ids.get(number), links.get(number), authority.name(), authority.isLarge())
                    .line());
        }
        Files.write(Settings.applicants(), lines);
        System.out.println(lines.size() + " drafts are begun");
    }

    /** @return id of the dossier */
    private String begin(int number, Authority authority) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                "/candidater/contacts",
                "",
                List.of(
                        "parcours", "LABEL",
                        "collectivite", authority.id(),
                        "electedName", "Élise Martin",
                        "electedPosition", "Adjointe au numérique",
                        "electedEmail", "elue-" + number + "@commune.example",
                        "electedPhone", "",
                        "technicalName", "Théo Roux",
                        "technicalPosition", "DSI",
                        "technicalEmail", "technique-" + number + "@commune.example",
                        "technicalPhone", "",
                        "consent", "oui"));
        String dossier = found(Pattern.compile("/dossiers/([0-9a-f-]{36})"), answer.headers().firstValue("Location").orElse(answer.body()));
        String session = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("tnl-dossier="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        for (Section section : Questionnaire.read(Settings.form(), String.valueOf(number))) {
            if (section.number() <= Settings.ANSWERED_BEFORE) {
                save(dossier, session, section);
            }
        }
        return dossier;
    }

    private void save(String dossier, String session, Section section) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of("known", json(new TreeMap<>()), "shown", "", "then", "next"));
        for (Question question : section.questions()) {
            question.last().forEach(value -> fields.addAll(List.of(question.key(), value)));
        }
        HttpResponse<String> saved =
                post("/dossiers/" + dossier + "/questionnaire/" + section.number(), session, fields);
        if (saved.statusCode() != 302) {
            throw new IllegalStateException("section " + section.number() + ": " + saved.statusCode() + saved.body());
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path, String cookie, List<String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("_csrf=" + token);
        for (int index = 0; index < fields.size(); index += 2) {
            body.append('&').append(fields.get(index)).append('=').append(encoded(fields.get(index + 1)));
        }
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "XSRF-TOKEN=" + token + "; " + cookie)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Settings.SERVER.resolve(path)).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private void awaitLinks(int count) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (links.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + links.size() + " links were mailed");
            }
            Thread.sleep(500);
            readMails();
        }
    }

    private void readMails() throws IOException {
        links.clear();
        Path outbox = Settings.DATA.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return;
        }
        try (Stream<Path> mails = Files.list(outbox)) {
            for (Path mail : mails.filter(file -> file.toString().endsWith(".eml")).toList()) {
                String text = Files.readString(mail, StandardCharsets.ISO_8859_1);
                Matcher recipient = RECIPIENT.matcher(text);
                // As the quoted-printable lines of the text part are put together again
                Matcher link = LINK.matcher(text.replace("=\r\n", ""));
                if (recipient.find() && link.find()) {
                    links.put(Integer.parseInt(recipient.group(1)), link.group());
                }
            }
        }
    }
}
