package fr.tnl.palmares;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to put right in a published palmarès.
 *
 * @param laureate whose line is changed or taken out; null where a line is added
 * @param authorityId who is added; empty otherwise
 * @param reference dossier of who is added; empty where there is none
 * @param level code of the level that is to hold; empty for a removal
 * @param mentions codes of the mentions that are to hold
 * @param reason for everybody to read
 */
public record ErratumDraft(
        Erratum.Kind kind,
        String edition,
        @Nullable UUID laureate,
        String authorityId,
        String reference,
        String level,
        Set<String> mentions,
        String reason) {

    public ErratumDraft {
        mentions = Set.copyOf(mentions);
    }
}
