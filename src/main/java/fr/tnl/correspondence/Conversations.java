package fr.tnl.correspondence;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages between the applicant and the secretariat, one conversation on each dossier. */
@Service
@RetriedOnConflict
@Transactional
public class Conversations {

    interface Rows extends Repository<Message, UUID> {

        Optional<Message> findById(UUID id);

        List<Message> findByDossierOrderBySentAtDesc(UUID dossier);

        List<Message> findBySideAndHandledAtIsNullOrderBySentAtAsc(Side side);

        long countByDossierAndSideAndHandledAtIsNull(UUID dossier, Side side);

        long countByDossierAndSideAndSentAtAfter(UUID dossier, Side side, Instant since);
    }

    /**
     * A dossier whose applicant waits for an answer.
     *
     * @param since when the first of these messages was sent
     */
    public record Waiting(Dossier dossier, int messages, Instant since) {}

    /** So many messages of one side on one dossier within {@link #PERIOD}. */
    static final int MOST = 20;

    static final Duration PERIOD = Duration.ofHours(1);

    private final Rows rows;
    private final Dossiers dossiers;
    private final OwedMails mails;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Conversations(Rows rows, Dossiers dossiers, OwedMails mails, JdbcAggregateTemplate template, Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.mails = mails;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Sends a message; it answers what its author had before their eyes.
     *
     * @param form names the form that was filled in; sent twice, the message is sent once
     * @param seen the newest message that its author saw, null where there was none
     * @throws DomainException where the text is empty or too long, or too many were sent
     */
    public Message write(UUID dossierId, Author author, String form, String text, @Nullable UUID seen) {
        Dossier dossier = dossiers.hold(dossierId);
        Instant now = clock.instant();
        Message message = Message.of(dossierId, author, form, text, now);
        Optional<Message> sent = rows.findById(message.id());
        if (sent.isPresent()) {
            return sent.get();
        }
        if (rows.countByDossierAndSideAndSentAtAfter(dossierId, author.side(), now.minus(PERIOD)) >= MOST) {
            throw new DomainException("correspondence.message.tooMany", "text", MOST);
        }
        template.insert(message);
        dossiers.note(dossier, EventKind.MESSAGE_SENT, author.actor(), "", VouchedMessages.evidence(message));
        handleUpTo(seen, dossierId, author.side(), now);
        mails.owe(message, dossier);
        return message;
    }

    /**
     * Says that what was shown needs no answer.
     *
     * @param seen the newest message that was shown, null where there was none
     */
    public void markHandled(UUID dossierId, Side reader, @Nullable UUID seen) {
        dossiers.hold(dossierId);
        handleUpTo(seen, dossierId, reader, clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Message> of(UUID dossier) {
        return rows.findByDossierOrderBySentAtDesc(dossier);
    }

    /** What an applicant with that address wrote, the newest first. */
    @Transactional(readOnly = true)
    public List<Message> by(UUID dossier, String email) {
        return of(dossier).stream()
                .filter(message ->
                        message.side() == Side.APPLICANT && message.author().equalsIgnoreCase(email))
                .toList();
    }

    /** How many messages of the other side wait for the reader. */
    @Transactional(readOnly = true)
    public int open(UUID dossier, Side reader) {
        return (int) rows.countByDossierAndSideAndHandledAtIsNull(dossier, reader.other());
    }

    /** Of all editions; who has waited longest comes first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Sight sight) {
        Map<UUID, List<Message>> byDossier = new LinkedHashMap<>();
        rows.findBySideAndHandledAtIsNullOrderBySentAtAsc(Side.APPLICANT).forEach(message -> byDossier
                .computeIfAbsent(message.dossier(), id -> new ArrayList<>())
                .add(message));
        return byDossier.entrySet().stream()
                .filter(entry -> sight.sees(entry.getKey()))
                .flatMap(entry -> dossiers
                        .find(entry.getKey())
                        .map(dossier -> new Waiting(
                                dossier,
                                entry.getValue().size(),
                                entry.getValue().get(0).sentAt()))
                        .stream())
                .toList();
    }

    /** A message that came in meanwhile stays open. */
    private void handleUpTo(@Nullable UUID seen, UUID dossier, Side reader, Instant now) {
        Optional<Message> newest = seen == null ? Optional.empty() : rows.findById(seen);
        newest.filter(message -> message.dossier().equals(dossier))
                .ifPresent(limit -> rows.findByDossierOrderBySentAtDesc(dossier).stream()
                        .filter(message -> message.isOpenFor(reader))
                        .filter(message -> !message.sentAt().isAfter(limit.sentAt()))
                        .forEach(message -> template.update(message.handled(now))));
    }
}
