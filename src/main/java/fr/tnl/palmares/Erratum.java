package fr.tnl.palmares;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was put right in a published palmarès, for one laureate.
 *
 * @param number in its edition, from 1
 * @param reference of the dossier, null where there is none
 * @param levelBefore null for who was added
 * @param levelAfter null for who was removed
 * @param reason for everybody to read
 * @param madeBy an account; for the back office only
 */
public record Erratum(
        UUID id,
        String edition,
        int number,
        Kind kind,
        UUID laureate,
        String authorityId,
        String authorityName,
        @Nullable String reference,
        @Nullable String levelBefore,
        List<String> mentionsBefore,
        @Nullable String levelAfter,
        List<String> mentionsAfter,
        String reason,
        String madeBy,
        Instant madeAt) {

    /** What becomes of the laureate. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public Erratum {
        mentionsBefore = List.copyOf(mentionsBefore);
        mentionsAfter = List.copyOf(mentionsAfter);
    }

    public boolean changesLevel() {
        return kind == Kind.CHANGED && !Objects.equals(levelBefore, levelAfter);
    }

    public boolean changesMentions() {
        return kind == Kind.CHANGED && !mentionsBefore.equals(mentionsAfter);
    }
}
