package fr.tnl.webhook;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.StableJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Calls the applications that the configuration names, and no others.
 *
 * <p>A call that fails is thrown, so that the step that made it is tried again as a whole: whoever is called knows a
 * repetition by its {@code webhook-id}. Nothing that they answer is read but the status, and no redirection followed.
 */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
public class Webhooks {

    private static final int REDIRECTIONS = 300;
    private static final int ERRORS = 400;

    private final Map<String, Target> targets = new TreeMap<>();
    private final Clock clock;
    private final Duration patience;
    private final Supplier<HttpClient> client = SingletonSupplier.of(this::newClient);

    @Autowired
    Webhooks(WebhookProperties properties, Clock clock) {
        this(properties, clock, Duration.ofSeconds(10));
    }

    /** @param patience how long the other may take to let us in, and then to answer */
    Webhooks(WebhookProperties properties, Clock clock, Duration patience) {
        properties.webhooks().forEach((name, setting) -> targets.put(name, Target.of(name, setting)));
        this.clock = clock;
        this.patience = patience;
    }

    private HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** Names that a model may use. */
    public Set<String> names() {
        return Set.copyOf(targets.keySet());
    }

    public boolean knows(String name) {
        return targets.containsKey(name);
    }

    /**
     * @param id the same for each attempt at one call, and for no other
     * @param content of the JSON that is sent: texts, numbers, lists and sorted maps of these
     * @throws DomainException {@code webhook.*} where it did not arrive; call again later
     */
    public void call(String name, String id, Map<String, ?> content) {
        Target target = targets.get(name);
        if (target == null) {
            throw DomainException.of("webhook.unknown", name);
        }
        int status = post(target, id, StableJson.of(content));
        if (status >= ERRORS) {
            throw DomainException.of("webhook.refused", name, String.valueOf(status));
        }
        if (status >= REDIRECTIONS) {
            throw DomainException.of("webhook.redirected", name, String.valueOf(status));
        }
    }

    private int post(Target target, String id, String body) {
        long now = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(target.address())
                .timeout(patience)
                .header("content-type", "application/json")
                .header("user-agent", "territoire-numerique-libre")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", target.signature().sign(id, now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<InputStream> response = client.get()
                    .sendAsync(request, BodyHandlers.ofInputStream())
                    .join();
            // However long it is, nobody waits for it
            response.body().close();
            return response.statusCode();
        } catch (CompletionException failed) {
            throw notReached(target.name(), failed.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DomainException notReached(String name, @Nullable Throwable cause) {
        DomainException problem = cause instanceof HttpTimeoutException
                ? DomainException.of("webhook.late", name, patience.toSeconds())
                : DomainException.of(
                        cause instanceof ConnectException ? "webhook.unreachable" : "webhook.brokenOff", name);
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
