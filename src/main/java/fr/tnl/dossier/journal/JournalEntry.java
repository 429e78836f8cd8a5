package fr.tnl.dossier.journal;

import org.jspecify.annotations.Nullable;

/**
 * A line as it is kept, with what people read of it.
 *
 * @param hash that was kept with it
 * @param actorSalt null once {@code actor} was erased
 * @param detailSalt null once {@code detail} was erased
 */
public record JournalEntry(
        JournalLine line,
        String hash,
        String actor,
        @Nullable String actorSalt,
        String detail,
        @Nullable String detailSalt) {}
