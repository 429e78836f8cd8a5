package fr.tnl.mail;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Sends each mail once.
 *
 * <p>Belongs in a step of its own that is retried as a whole: what has left cannot be rolled back. The log tells of an
 * attempt whatever becomes of the caller's transaction.
 */
@Component
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    private final MailTemplates templates;
    private final MailLayout layout;
    private final MailMessages mailMessages;
    private final MailStore store;
    private final MailTransport transport;
    private final Messages messages;

    Mailer(
            MailTemplates templates,
            MailLayout layout,
            MailMessages mailMessages,
            MailStore store,
            MailTransport transport,
            Messages messages) {
        this.templates = templates;
        this.layout = layout;
        this.mailMessages = mailMessages;
        this.store = store;
        this.transport = transport;
        this.messages = messages;
    }

    /**
     * Sends the mail, unless the same mail (step, template, recipient) was sent before: then nothing happens.
     *
     * @throws MailNotSentException where it did not leave, for whatever reason, or another caller is sending it; call
     *     again later
     */
    public void send(Mail mail) {
        sendAll(List.of(mail));
    }

    /**
     * Sends the mails of a step, which are few: each as if alone, but claimed and recorded together. Who can be written
     * to is, even where another cannot.
     *
     * @throws MailNotSentException the first of those that did not leave
     */
    public void sendAll(List<Mail> mails) {
        sendAll(mails, jdbc -> {});
    }

    /**
     * The same for mails that say what must be true once they are read, such as the secret of a link.
     *
     * @param promise writes it, in the transaction that has the mails leave; asked twice where the first was rolled back
     */
    public void sendAll(List<Mail> mails, Consumer<JdbcClient> promise) {
        List<MailStore.Request> requests = mails.stream().map(this::request).toList();
        List<MailClaim> claims = store.claim(requests, promise);
        List<MailStore.Sent> sent = new ArrayList<>();
        MailNotSentException failure = null;
        for (int i = 0; i < mails.size(); i++) {
            MailStore.Request request = requests.get(i);
            try {
                if (claims.get(i) instanceof MailClaim.Granted granted) {
                    sent.add(new MailStore.Sent(
                            request.key(), granted, attempt(request.mail(), request.key(), granted)));
                } else if (claims.get(i) instanceof MailClaim.HeldByAnother) {
                    throw new MailNotSentException(request.mail().recipientAddress(), messages.get("mail.reason.busy"));
                }
            } catch (MailNotSentException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (!sent.isEmpty()) {
            store.sent(sent);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether the mail of that step reached them before: who asks first need not gather what it would say. */
    public boolean hasLeft(String stepKey, String template, String recipientAddress) {
        return store.hasLeft(MailKey.of(stepKey, template, recipientAddress));
    }

    private MailStore.Request request(Mail mail) {
        MailKey key = MailKey.of(mail);
        return new MailStore.Request(mail, key, mailMessages.messageId(key));
    }

    /** @return what the log shows of it */
    private MailStore.Content attempt(Mail mail, MailKey key, MailClaim.Granted claim) {
        MailStore.@Nullable Content logged = null;
        try {
            MailTemplate template = templates.get(mail.template());
            logged = content(template.renderMasked(mail.values()), mail);
            MailStore.Content content = mail.hasSecrets() ? content(template.render(mail.values()), mail) : logged;
            transport.deliver(new OutgoingMail(
                    key,
                    mail.dossierReference(),
                    mailMessages.build(
                            mail, mailMessages.messageId(key), content.subject(), content.html(), content.text()),
                    claim.first()));
            return logged;
        } catch (MessagingException | IOException | RuntimeException e) {
            throw failed(mail, claim, logged, e);
        }
    }

    private MailStore.Content content(RenderedMail rendered, Mail mail) {
        return new MailStore.Content(
                rendered.subject(),
                layout.html(rendered, mail.dossierReference()),
                layout.text(rendered, mail.dossierReference()));
    }

    private MailNotSentException failed(
            Mail mail, MailClaim.Granted claim, MailStore.@Nullable Content logged, Exception cause) {
        String reason = reason(mail, cause);
        LOG.warn("Mail {} of step {} was not sent: {}", mail.template(), mail.stepKey(), reason);
        MailNotSentException problem = new MailNotSentException(mail.recipientAddress(), reason, cause);
        try {
            store.failed(claim, logged, reason);
        } catch (RuntimeException e) {
            // The claim runs out by itself; what went wrong first is what the caller must hear of.
            problem.addSuppressed(e);
        }
        return problem;
    }

    private String reason(Mail mail, Exception cause) {
        if (cause instanceof DomainException problem) {
            return messages.of(problem);
        }
        if (cause instanceof AddressException) {
            return messages.get("mail.reason.address", mail.recipientAddress());
        }
        Throwable told = told(cause);
        String reason = message(told);
        Throwable root = NestedExceptionUtils.getMostSpecificCause(told);
        return root == told ? reason : reason + " – " + message(root);
    }

    /** Spring's own wrapping says nothing that its content does not say better. */
    private static Throwable told(Exception cause) {
        if (cause instanceof MailSendException failure && failure.getMessageExceptions().length > 0) {
            return failure.getMessageExceptions()[0];
        }
        Throwable inner = cause.getCause();
        return cause instanceof MailException && inner != null ? inner : cause;
    }

    private static String message(Throwable problem) {
        String text = problem.getMessage();
        return text == null || text.isBlank()
                ? problem.getClass().getSimpleName()
                : text.strip().replaceAll("\\s+", " ");
    }
}
