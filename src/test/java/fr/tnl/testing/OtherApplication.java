package fr.tnl.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An application that is called by webhook: it believes nobody without a right signature, and takes each call once. */
public final class OtherApplication implements AutoCloseable {

    /** 32 bytes, as the guide has them made. */
    public static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** @param id by which it knows a repetition */
    public record Call(String id, long timestamp, String body, boolean signed, Map<String, String> headers) {}

    /** What it answers to one call. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    public OtherApplication() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/tnl";
    }

    /** Its next answers, in order; after them it takes what it is told. */
    public OtherApplication answering(int... statuses) {
        for (int status : statuses) {
            answering(exchange -> exchange.sendResponseHeaders(status, -1));
        }
        return this;
    }

    public OtherApplication answering(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** All attempts. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What it took, by id. */
    public Map<String, String> taken() {
        return Map.copyOf(taken);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = headers.get("webhook-id");
        String timestamp = headers.get("webhook-timestamp");
        boolean signed = headers.get("webhook-signature").equals("v1," + mac(id + "." + timestamp + "." + body));
        calls.add(new Call(id, Long.parseLong(timestamp), body, signed, headers));
        Answer answer = answers.poll();
        if (answer != null) {
            answer.to(exchange);
        } else {
            if (signed) {
                taken.putIfAbsent(id, body);
            }
            exchange.sendResponseHeaders(signed ? 204 : 401, -1);
        }
        exchange.close();
    }

    private static String mac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.replace("whsec_", "")), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
