package fr.tnl.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.testing.OtherApplication;
import fr.tnl.testing.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Map<String, ?> CONTENT = Map.of("type", "step.reached", "step", "serviceTask_tell");

    private final OtherApplication other = new OtherApplication();
    private final Webhooks webhooks = webhooks(other.url());

    @AfterEach
    void end() {
        other.close();
    }

    private static Webhooks webhooks(String url) {
        return configured("registre", url, OtherApplication.SECRET);
    }

    private static Webhooks configured(String name, String url, String secret) {
        return configured(name, url, secret, Duration.ofMinutes(1));
    }

    private static Webhooks configured(String name, String url, String secret, Duration patience) {
        return new Webhooks(
                new WebhookProperties(Map.of(name, new WebhookProperties.Target(url, secret))),
                Clock.fixed(NOW, ZoneOffset.UTC),
                patience);
    }

    @Test
    void signsWhatItTellsSoThatTheOtherCanTellItFromAnybodyElse() {
        webhooks.call("registre", "id-1", CONTENT);

        assertThat(other.calls()).singleElement().satisfies(call -> {
            assertThat(call.signed()).isTrue();
            assertThat(call.id()).isEqualTo("id-1");
            assertThat(call.timestamp()).isEqualTo(NOW.getEpochSecond());
            assertThat(call.body()).isEqualTo("{\"step\":\"serviceTask_tell\",\"type\":\"step.reached\"}");
            assertThat(call.headers()).containsEntry("content-type", "application/json");
        });
    }

    /** The example of the specification, https://github.com/standard-webhooks/standard-webhooks. */
    @Test
    void signsAsTheSpecificationDoes() {
        assertThat(Signature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isBelievedByNobodyWithAnotherSecret() {
        Webhooks stranger = configured("registre", other.url(), "whsec_ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=");

        assertThat(refusal(() -> stranger.call("registre", "id-1", CONTENT)).args())
                .containsExactly("registre", "401");
        assertThat(other.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200,", "204,", "301, webhook.redirected", "400, webhook.refused", "500, webhook.refused"})
    void hasArrivedWhereTheAnswerSaysSoAndNowhereElse(int status, String problem) {
        other.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", other.url() + "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });

        if (problem == null) {
            assertThatCode(() -> webhooks.call("registre", "id-1", CONTENT)).doesNotThrowAnyException();
        } else {
            assertThat(refusal(() -> webhooks.call("registre", "id-1", CONTENT)).key())
                    .isEqualTo(problem);
        }
        assertThat(other.calls()).as("no redirection is followed").hasSize(1);
    }

    @Test
    void waitsForAnAnswerNoLongerThanItsPatience() {
        CountDownLatch end = new CountDownLatch(1);
        other.answering(exchange -> await(end));

        Webhooks impatient = configured("registre", other.url(), OtherApplication.SECRET, Duration.ofMillis(300));

        DomainException problem = refusal(() -> impatient.call("registre", "id-1", CONTENT));
        end.countDown();

        assertThat(problem.key()).isEqualTo("webhook.late");
    }

    @Test
    void doesNotReadWhatIsAnsweredHoweverLong() {
        CountDownLatch end = new CountDownLatch(1);
        other.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(1);
            out.flush();
            await(end);
        });

        assertThatCode(() -> webhooks.call("registre", "id-1", CONTENT)).doesNotThrowAnyException();
        end.countDown();
    }

    @Test
    void saysInFrenchThatNobodyIsThere() throws IOException {
        String url;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + gone.getLocalPort();
        }

        DomainException problem = refusal(() -> webhooks(url).call("registre", "id-1", CONTENT));

        assertThat(Texts.messages().of(problem))
                .startsWith(
                        "L’application «\u00a0registre\u00a0» est injoignable\u00a0: vérifiez tnl.webhooks.registre.url");
    }

    @Test
    void knowsWhatIsConfiguredAndCallsNothingElse() {
        assertThat(webhooks.names()).containsExactly("registre");
        assertThat(webhooks.knows("registre")).isTrue();
        assertThat(webhooks.knows("https://evil.example")).isFalse();
        assertThat(refusal(() -> webhooks.call("cadastre", "id-1", CONTENT)).key())
                .isEqualTo("webhook.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "registre.example",
                "http://registre.example/tnl",
                "ftp://registre.example",
                "https://name:password@registre.example",
                "https:///tnl",
                "http://localhost.evil.example",
                "https://registre example"
            })
    void refusesAnAddressThatIsNotSafeAtItsStart(String url) {
        assertThat(refusal(() -> webhooks(url)).key()).isEqualTo("webhook.wrongAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://registre.example:8443/tnl?a=1", "http://127.0.0.1:1", "http://[::1]:1"})
    void takesHttpsAndThisMachine(String url) {
        assertThat(webhooks(url).names()).containsExactly("registre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64 not base64 not base64"})
    void refusesASecretThatIsNoneAndDoesNotRepeatIt(String secret) {
        DomainException problem = refusal(() -> configured("registre", "https://registre.example", secret));

        assertThat(problem.key()).isEqualTo("webhook.wrongSecret");
        assertThat(problem.args()).containsExactly("registre", 24, 64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Registre", "le-registre", "2026", "é"})
    void refusesANameThatNoEnvironmentVariableHolds(String name) {
        assertThat(refusal(() -> configured(name, "https://registre.example", OtherApplication.SECRET))
                        .key())
                .isEqualTo("webhook.wrongName");
    }

    @Test
    void callsNobodyInARehearsal() {
        Webhooks silent = new SilentWebhooks(Clock.systemUTC());

        assertThat(silent.knows("whatever")).isTrue();
        assertThatCode(() -> silent.call("whatever", "id-1", CONTENT)).doesNotThrowAnyException();
    }

    private static DomainException refusal(Runnable call) {
        DomainException refused = catchThrowableOfType(DomainException.class, call::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
