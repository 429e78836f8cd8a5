package fr.tnl.webhook;

import java.time.Clock;
import java.util.Map;

/** Webhooks as the configuration makes them, for other modules' tests. */
public final class WebhooksOf {

    private WebhooksOf() {}

    public static Webhooks configured(String name, String url, String secret) {
        return new Webhooks(
                new WebhookProperties(Map.of(name, new WebhookProperties.Target(url, secret))), Clock.systemUTC());
    }
}
