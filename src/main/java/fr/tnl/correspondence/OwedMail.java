package fr.tnl.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A mail that is owed to somebody.
 *
 * @param about the message, the event of the dossier's story, or the document, that it tells of
 * @param recipient address; empty for the secretariat, whose address stands in the edition's file
 * @param dueAt when to try next
 * @param sentAt null until it left
 */
@Table(schema = "tnl", name = "owed_mail")
record OwedMail(
        @Id UUID id,
        Kind kind,
        UUID dossier,
        UUID about,
        String recipient,
        String recipientName,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant sentAt) {

    enum Kind {
        MESSAGE_TO_SECRETARIAT,
        MESSAGE_TO_CONTACT,
        /** To the address that a contact had. */
        FORMER_CONTACT,
        NEW_CONTACT,
        /** Of a document that the antivirus set aside. */
        DOCUMENT_ASIDE_TO_CONTACT,
        DOCUMENT_ASIDE_TO_SECRETARIAT
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_DOUBLING = 6;

    static OwedMail of(Kind kind, UUID dossier, UUID about, String recipient, String recipientName, Instant now) {
        return new OwedMail(UUID.randomUUID(), kind, dossier, about, recipient, recipientName, now, now, 0, null);
    }

    /** Names the mail in the log, where what belongs to a dossier is found by its id. */
    String stepKey() {
        return dossier + "/owed/" + about;
    }

    OwedMail sent(Instant now) {
        return new OwedMail(id, kind, dossier, about, recipient, recipientName, createdAt, dueAt, attempts + 1, now);
    }

    /** To be tried again after half a minute, then twice as long each time, up to half an hour. */
    OwedMail later(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING));
        return new OwedMail(
                id, kind, dossier, about, recipient, recipientName, createdAt, now.plus(pause), attempts + 1, null);
    }
}
