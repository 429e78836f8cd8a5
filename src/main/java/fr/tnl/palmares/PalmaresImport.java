package fr.tnl.palmares;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with past editions that somebody handed in.
 *
 * @param doneAt null until its laureates are brought in
 * @param laureates how many it brought
 */
public record PalmaresImport(
        UUID id,
        String fileName,
        String content,
        String handedInBy,
        Instant handedInAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable Integer laureates) {}
