package fr.tnl.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser that keeps its cookies and follows no redirect, or a script that sends a password along. */
public final class Visitor {

    /** Of all demo accounts. */
    public static final String PASSWORD = "demo-tnl-2026";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KNOWN = Pattern.compile("name=\"known\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private final @Nullable String authorization;

    private Visitor(int port, @Nullable String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    public static Visitor anonymous(int port) {
        return new Visitor(port, null);
    }

    public static Visitor loggedIn(int port, String account) {
        Visitor visitor = anonymous(port);
        visitor.logIn(account, PASSWORD);
        return visitor;
    }

    /** Sends the password with each request. */
    public static Visitor script(int port, String account, String password) {
        return new Visitor(
                port,
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public static Visitor script(int port, String account) {
        return script(port, account, PASSWORD);
    }

    /** @param location where a redirect leads, without the host; empty where there is none */
    public record Answer(int status, String location, String contentType, String body, HttpHeaders headers) {

        /** Empty where there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Of the cookies that were set: those of this name, whole. */
        public List<String> cookies(String name) {
            return headers.allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .toList();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        /** What a refusal of the engine says, with plain blanks. */
        public String message() {
            return json().path("message").asText().replaceAll("[\u00A0\u202F]", " ");
        }

        /** The page as a person reads it: without tags, with plain blanks. */
        public String text() {
            return body.replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")
                    .replaceAll("[\u00A0\u202F\\s]+", " ");
        }
    }

    public Answer logIn(String account, String password) {
        return submit("/connexion", "/connexion", Map.of("username", account, "password", password));
    }

    public Answer get(String path) {
        return send(request(path)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .GET());
    }

    /** Fills in the form of a page: with the token that the page holds, and the answers that it carries along. */
    public Answer submit(String page, String target, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        String body = get(page).body();
        found(TOKEN, body).ifPresent(token -> form.put("_csrf", token));
        found(KNOWN, body).ifPresent(known -> form.putIfAbsent("known", known.replace("&quot;", "\"")));
        return post(target, form);
    }

    /** As a page of somebody else would send it: without a token. */
    public Answer forge(String target, Map<String, String> fields) {
        return post(target, fields);
    }

    /** The token that a page holds for its forms; empty where it has none. */
    public String token(String page) {
        return found(TOKEN, get(page).body()).orElse("");
    }

    /** A body as it is, under a type that may not be its own. */
    public Answer postAs(String target, String contentType, String body) {
        return send(request(target)
                .header("Content-Type", contentType)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer post(String target, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Optional<String> found(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** A file that a person chose. */
    public record Upload(String name, byte[] content) {}

    /** Sends the form of the page of documents, as a browser does. */
    public Answer upload(String page, String place, Upload... files) {
        return upload(page, page, place, files);
    }

    /** @param target where the page's form, or its script, sends it */
    public Answer upload(String page, String target, String place, Upload... files) {
        return multipart(page, target, "files", Map.of("place", place), files);
    }

    /** Sends a form with one file. */
    public Answer send(String page, String target, String field, Upload file) {
        return multipart(page, target, field, Map.of(), file);
    }

    private Answer multipart(String page, String target, String field, Map<String, String> values, Upload... files) {
        String boundary = "----limite" + UUID.randomUUID();
        List<byte[]> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n")));
        for (Upload file : files) {
            parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                    + file.name().replace("\"", "%22")
                    + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
            parts.add(file.content());
            parts.add(bytes("\r\n"));
        }
        parts.add(bytes("--" + boundary + "--\r\n"));
        return send(request(target + "?_csrf=" + token(page))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    /** Sends one file under a name of a form's field, and nothing else. */
    public Answer uploadAs(String page, String target, String field, Upload file) {
        String boundary = "----limite" + UUID.randomUUID();
        return send(request(target + "?_csrf=" + token(page))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                                + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: text/csv\r\n\r\n"),
                        file.content(),
                        bytes("\r\n--" + boundary + "--\r\n")))));
    }

    /** Presses a button of a page that answers with a file. */
    public byte[] download(String page, String target) {
        try {
            return client.send(
                            request(target)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("_csrf=" + encoded(token(page))))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With a cookie that was taken from elsewhere. */
    public Answer getWithCookie(String path, String cookie) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .GET());
    }

    /** @param method anything, without a body */
    public Answer by(String method, String path) {
        return send(request(path).header("Accept", "text/html").method(method, BodyPublishers.noBody()));
    }

    public Answer json(String method, String path, @Nullable Object body) {
        try {
            return raw(method, path, body == null ? "" : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json a body as it is, or empty for none */
    public Answer raw(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** As a script of Camunda's web applications does: with the token that they hand out. */
    public Answer postFromTasklist(String path, Object body) {
        get("/camunda/app/tasklist/default/");
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")
                        && cookie.getPath().startsWith("/camunda"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", ""),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For an address or a form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
