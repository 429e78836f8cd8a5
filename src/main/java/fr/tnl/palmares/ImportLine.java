package fr.tnl.palmares;

import fr.tnl.authority.LocalAuthority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a line of a file with past editions.
 *
 * @param number of the line in the file, from 1
 * @param written how the file names the laureate
 * @param edition, level and mentions in words, as far as they were understood
 * @param laureate what would be published, null where the line is not understood
 * @param note why it is doubtful or refused, or what deserves a look; empty otherwise
 * @param candidates whom the file may mean
 */
public record ImportLine(
        int number,
        String written,
        String edition,
        String level,
        List<String> mentions,
        State state,
        @Nullable Laureate laureate,
        String note,
        List<LocalAuthority> candidates) {

    /** What becomes of a line. */
    public enum State {
        /** Understood, and not published yet. */
        NEW,
        /** Understood, and published already. */
        SAME,
        /** More than one reading: nothing is taken of it. */
        DOUBTFUL,
        REFUSED
    }

    public ImportLine {
        mentions = List.copyOf(mentions);
        candidates = List.copyOf(candidates);
    }
}
