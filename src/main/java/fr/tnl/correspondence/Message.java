package fr.tnl.correspondence;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.TypedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one side wrote to the other about a dossier.
 *
 * @param author account of a member of staff, or an applicant's address
 * @param authorName as it was known then
 * @param handledAt when the other side answered, or said that no answer is needed; null before
 */
@Table(schema = "tnl", name = "dossier_message")
public record Message(
        @Id UUID id,
        UUID dossier,
        Instant sentAt,
        Side side,
        String author,
        String authorName,
        String text,
        @Nullable Instant handledAt) {

    /** In characters. */
    public static final int LONGEST = 4000;

    /**
     * @param form names the form that was filled in: the same text out of the same form is the same message, however
     *     often it is sent
     * @throws DomainException naming the field {@code text}
     */
    static Message of(UUID dossier, Author author, String form, String typed, Instant now) {
        String text = TypedText.lines(typed);
        if (text.isEmpty()) {
            throw new DomainException("correspondence.message.empty", "text");
        }
        if (text.length() > LONGEST) {
            throw new DomainException("correspondence.message.tooLong", "text", LONGEST, text.length());
        }
        return new Message(
                id(dossier, author, form, text),
                dossier,
                now,
                author.side(),
                author.account(),
                author.name(),
                text,
                null);
    }

    private static UUID id(UUID dossier, Author author, String form, String text) {
        String what = String.join("\n", dossier.toString(), author.side().name(), author.account(), form, text);
        return form.isBlank() ? UUID.randomUUID() : UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isOpenFor(Side reader) {
        return side != reader && handledAt == null;
    }

    Message handled(Instant now) {
        return new Message(id, dossier, sentAt, side, author, authorName, text, now);
    }
}
