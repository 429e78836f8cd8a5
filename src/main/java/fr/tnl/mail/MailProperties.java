package fr.tnl.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from sender of every mail, such as {@code Name <address>}
 * @param replyTo where answers go; without it the footer asks not to answer
 * @param outbox folder of the mails where there is no mail server
 * @param claim how long one attempt keeps others away: longer than the transport's time limits allow it to last, shorter
 *     than the engine's lock on a job, so that the claim of a dead attempt has run out when its job comes back
 */
@ConfigurationProperties("tnl.mail")
record MailProperties(
        @DefaultValue("Territoire Numérique Libre <ne-pas-repondre@tnl.example>") String from,
        @Nullable String replyTo,
        @DefaultValue("./data/outbox") Path outbox,
        @DefaultValue("3m") Duration claim) {}
