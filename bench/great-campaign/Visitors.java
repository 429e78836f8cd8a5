package fr.tnl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and looks at pages and at the filters of the Tasklist; says how long each took. */
final class Visitors {

    private static final int WARM_UP = 10;
    private static final int REQUESTS = 60;
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String account;
    private final Runnable touch;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param touch changes a row of each large table: what a database remembers of the last answer is worth nothing then */
    Visitors(String address, String account, Runnable touch) throws IOException, InterruptedException {
        this.address = address;
        this.account = account;
        this.touch = touch;
        Matcher token = TOKEN.matcher(get("/connexion").body());
        if (!token.find()) {
            throw new IllegalStateException("the login has no form");
        }
        String form = "username=" + account + "&password=demo-tnl-2026&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                request("/connexion")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    static void head() {
        System.out.printf("%n| who | what | p50 | p95 | most |%n|---|---|---|---|---|%n");
    }

    void pages(String... paths) throws IOException, InterruptedException {
        for (String path : paths) {
            time("`" + path + "`", path);
        }
    }

    /** As the Tasklist asks for them: the first fifteen of each, and how many there are. */
    void filters() throws IOException, InterruptedException {
        for (JsonNode filter : JSON.readTree(get(ENGINE + "/filter").body())) {
            String path = ENGINE + "/filter/" + filter.path("id").asText();
            String name = filter.path("name").asText();
            int count = JSON.readTree(get(path + "/count").body()).path("count").asInt();
            time("Tasklist, " + name + " (" + count + ")", path + "/list?firstResult=0&maxResults=15");
            time("Tasklist, count of " + name, path + "/count");
        }
    }

    private void time(String what, String path) throws IOException, InterruptedException {
        long[] times = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            touch.run();
            long start = System.nanoTime();
            int status = get(path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + account + ": " + status);
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "| %s | %s | %d | %d | %d |%n",
                account, what, times[REQUESTS / 2], times[REQUESTS * 95 / 100], times[REQUESTS - 1]);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", path.startsWith(ENGINE) ? "application/json" : "text/html")
                .timeout(Duration.ofMinutes(2));
    }
}
