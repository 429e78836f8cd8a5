package fr.tnl.webhook;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In a rehearsal of the models nobody is called: whether the names are configured, only the application can tell. */
@Component
@Primary
@Profile("rehearsal")
class SilentWebhooks extends Webhooks {

    SilentWebhooks(Clock clock) {
        super(new WebhookProperties(Map.of()), clock);
    }

    @Override
    public boolean knows(String name) {
        return true;
    }

    @Override
    public void call(String name, String id, Map<String, ?> content) {
        // Every day's steps go on as if it had arrived
    }
}
