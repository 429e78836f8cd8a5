package fr.tnl.webhook;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param webhooks applications that models may call, by the name under which models know them */
@ConfigurationProperties("tnl")
public record WebhookProperties(@DefaultValue Map<String, Target> webhooks) {

    /**
     * @param url where it listens: https, and http on this machine alone
     * @param secret that it shares with us, see {@link Signature}
     */
    public record Target(@DefaultValue("") String url, @DefaultValue("") String secret) {}
}
