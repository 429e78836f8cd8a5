package fr.tnl.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that make a mail go out once. Each method is a transaction of its own, save that what left is recorded with
 * the transaction of the caller where there is one.
 */
@Component
class MailStore {

    private static final int LAST_ERROR_MAX = 2000;

    private final MailConnections connections;
    private final JdbcClient callers;
    private final Duration claim;
    private final Clock clock;

    /** @param callers the application's, which takes part in its transactions */
    MailStore(MailConnections connections, JdbcClient callers, MailProperties properties, Clock clock) {
        this.connections = connections;
        this.callers = callers;
        this.claim = properties.claim();
        this.clock = clock;
    }

    /** As the caller's transaction sees it. */
    boolean hasLeft(MailKey key) {
        return SentWithCaller.has(key)
                || callers.sql(
                                        """
                                select count(*) from tnl.mail
                                 where step_key = :stepKey and template = :template and recipient = :recipient
                                   and state = 'SENT'
                                """)
                                .param("stepKey", key.stepKey())
                                .param("template", key.template())
                                .param("recipient", key.recipient())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Asks to make one attempt at each of the mails, and counts it where it is granted; in their order.
     *
     * @param promise written with the claims
     */
    List<MailClaim> claim(List<Request> requests, Consumer<JdbcClient> promise) {
        if (requests.stream().anyMatch(request -> SentWithCaller.has(request.key()))) {
            return claimEach(requests, promise);
        }
        try {
            return connections.commit(jdbc -> {
                promise.accept(jdbc);
                return requests.stream().map(request -> insert(jdbc, request)).toList();
            });
        } catch (DuplicateKeyException e) {
            // One of them was tried before, or another caller was first by a moment
            return claimEach(requests, promise);
        }
    }

    private List<MailClaim> claimEach(List<Request> requests, Consumer<JdbcClient> promise) {
        connections.commit(jdbc -> {
            promise.accept(jdbc);
            return requests;
        });
        return requests.stream().map(this::claim).toList();
    }

    private MailClaim claim(Request request) {
        if (SentWithCaller.has(request.key())) {
            return new MailClaim.AlreadySent();
        }
        try {
            return connections.commit(jdbc -> insert(jdbc, request));
        } catch (DuplicateKeyException e) {
            return connections
                    .commit(jdbc -> claimKnown(jdbc, request.key(), UUID.randomUUID()))
                    .orElseGet(MailClaim.HeldByAnother::new);
        }
    }

    private Optional<MailClaim> claimKnown(JdbcClient jdbc, MailKey key, UUID token) {
        Instant now = clock.instant();
        int granted = jdbc.sql(
                        """
                        update tnl.mail
                           set state = 'PENDING', attempts = attempts + 1, last_attempt_at = :now,
                               claimed_by = :token, claimed_until = :until
                         where step_key = :stepKey and template = :template and recipient = :recipient
                           and state <> 'SENT' and (claimed_until is null or claimed_until <= :now)
                        """)
                .param("now", utc(now))
                .param("token", token)
                .param("until", utc(now.plus(claim)))
                .param("stepKey", key.stepKey())
                .param("template", key.template())
                .param("recipient", key.recipient())
                .update();
        return jdbc.sql(
                        """
                        select id, state from tnl.mail
                         where step_key = :stepKey and template = :template and recipient = :recipient
                        """)
                .param("stepKey", key.stepKey())
                .param("template", key.template())
                .param("recipient", key.recipient())
                .query((row, number) -> {
                    if (MailState.valueOf(row.getString("state")) == MailState.SENT) {
                        return (MailClaim) new MailClaim.AlreadySent();
                    }
                    return granted == 1
                            ? new MailClaim.Granted(row.getObject("id", UUID.class), token, false)
                            : new MailClaim.HeldByAnother();
                })
                .optional();
    }

    private MailClaim insert(JdbcClient jdbc, Request request) {
        UUID id = UUID.randomUUID();
        UUID token = UUID.randomUUID();
        Mail mail = request.mail();
        MailKey key = request.key();
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into tnl.mail (id, step_key, template, recipient, recipient_name, dossier_reference,
                            state, attachment_names, attempts, message_id, claimed_by, claimed_until,
                            created_at, last_attempt_at)
                        values (:id, :stepKey, :template, :recipient, :recipientName, :reference,
                            'PENDING', :attachmentNames, 1, :messageId, :token, :until, :now, :now)
                        """)
                .param("id", id)
                .param("stepKey", key.stepKey())
                .param("template", key.template())
                .param("recipient", key.recipient())
                .param("recipientName", mail.recipientName())
                .param("reference", mail.dossierReference())
                .param(
                        "attachmentNames",
                        mail.attachments().stream().map(Attachment::fileName).collect(Collectors.joining("\n")))
                .param("messageId", request.messageId())
                .param("token", token)
                .param("until", utc(now.plus(claim)))
                .param("now", utc(now))
                .update();
        return new MailClaim.Granted(id, token, true);
    }

    /** Recorded whoever holds the claims by now, and whatever becomes of the caller: the mails did leave. */
    void sent(List<Sent> mails) {
        if (SentWithCaller.possible()) {
            SentWithCaller.add(mails, left -> left.forEach(mail -> sent(callers, mail)), this::sentAlone);
        } else {
            sentAlone(mails);
        }
    }

    private void sentAlone(List<Sent> mails) {
        connections.commit(
                jdbc -> mails.stream().mapToInt(mail -> sent(jdbc, mail)).sum());
    }

    private int sent(JdbcClient jdbc, Sent mail) {
        return jdbc.sql(
                        """
                        update tnl.mail
                           set state = 'SENT', sent_at = :now, last_error = null, claimed_by = null, claimed_until = null,
                               subject = :subject, text_body = :text, html_body = :html,
                               journal_due = (dossier_reference is not null)
                         where id = :id and state <> 'SENT'
                        """)
                .param("now", utc(clock.instant()))
                .param("subject", mail.content().subject())
                .param("text", mail.content().text())
                .param("html", mail.content().html())
                .param("id", mail.claim().id())
                .update();
    }

    /** @param content null where the mail could not be rendered */
    void failed(MailClaim.Granted claim, @Nullable Content content, String error) {
        connections.commit(jdbc -> jdbc.sql(
                        """
                        update tnl.mail
                           set state = 'FAILED', last_error = :error, claimed_by = null, claimed_until = null,
                               subject = :subject, text_body = :text, html_body = :html
                         where id = :id and claimed_by = :token and state <> 'SENT'
                        """)
                .param("error", error.substring(0, Math.min(error.length(), LAST_ERROR_MAX)))
                .param("subject", content == null ? null : content.subject())
                .param("text", content == null ? null : content.text())
                .param("html", content == null ? null : content.html())
                .param("id", claim.id())
                .param("token", claim.token())
                .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A mail that is to leave. */
    record Request(Mail mail, MailKey key, String messageId) {}

    /** A mail that left. */
    record Sent(MailKey key, MailClaim.Granted claim, Content content) {}

    /** What the log shows, secrets masked. */
    record Content(String subject, String html, String text) {}
}
