package fr.tnl.dossier.journal;

import fr.tnl.shared.Hashes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * One line of a dossier's journal, as it is hashed. It holds nothing that may have to be erased: in the place of names
 * and texts stand their {@link Commitment}s.
 *
 * @param number from 1, within the dossier
 * @param previous hash of the line before, {@link #BEGINNING} for the first
 * @param at to the microsecond, as databases keep it
 * @param kind what happened
 * @param actorKind in what quality somebody did it
 * @param actor hash of the commitment to who did it
 * @param detail hash of the commitment to the text that completes the kind's
 * @param evidence SHA-256 of what the line vouches for, such as the answers that were filed, or empty
 */
public record JournalLine(
        UUID dossier,
        int number,
        String previous,
        Instant at,
        String kind,
        String actorKind,
        String actor,
        String detail,
        String evidence) {

    /** In the place of the hash before the first line. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String FORMAT = "tnl-journal/1";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The text that is hashed, in UTF-8 and without a line end. */
    public String canonical() {
        return String.join(
                "|",
                FORMAT,
                dossier.toString(),
                String.valueOf(number),
                previous,
                MOMENT.format(at),
                kind,
                actorKind,
                actor,
                detail,
                evidence);
    }

    /** SHA-256 of {@link #canonical()}. */
    public String hash() {
        return Hashes.sha256(canonical());
    }
}
