package fr.tnl.review;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.TypedText;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a juror has typed of a review so far: incomplete, and maybe out of range. It outlasts the review being taken from
 * them, and nobody else reads it.
 *
 * @param entries what was typed, by field of the form
 * @param version 0 of one that was never saved
 */
@Table(schema = "tnl", name = "review_draft")
public record ReviewDraft(
        @Id UUID id,
        UUID review,
        String juror,
        @MappedCollection(idColumn = "draft", keyColumn = "field") Map<String, Entry> entries,
        Instant savedAt,
        @Version long version) {

    /** Characters that a field may hold: more than any form takes in the end, so that too much can be typed and cut. */
    public static final int LONGEST = 10_000;

    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_NAME = 80;

    /** What was typed in one field. */
    @Table(schema = "tnl", name = "review_draft_entry")
    public record Entry(String text) {}

    static ReviewDraft none(UUID review, String juror, Instant now) {
        return new ReviewDraft(UUID.randomUUID(), review, juror, Map.of(), now, 0);
    }

    /** Whether anything is typed at all. */
    public boolean isBegun() {
        return !entries.isEmpty();
    }

    /** What was typed, by field. */
    public Map<String, String> texts() {
        return entries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .text()));
    }

    /**
     * With what is typed now. A field that is not told of was hidden: it keeps what it had.
     *
     * @param typed texts by field; an empty one was cleared
     * @throws DomainException {@code review.draft.tooLong} or {@code review.draft.tooMany}
     */
    ReviewDraft with(Map<String, String> typed, Instant now) {
        Map<String, Entry> all = new TreeMap<>(entries);
        typed.forEach((field, text) -> {
            String tidy = TypedText.lines(text);
            if (tidy.length() > LONGEST || field.length() > LONGEST_NAME) {
                throw new DomainException("review.draft.tooLong", field, LONGEST);
            }
            if (tidy.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, new Entry(tidy));
            }
        });
        if (all.size() > MOST_FIELDS) {
            throw DomainException.of("review.draft.tooMany", MOST_FIELDS);
        }
        return new ReviewDraft(id, review, juror, Map.copyOf(all), now, version);
    }
}
