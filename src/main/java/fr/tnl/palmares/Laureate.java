package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a palmarès as it stands: as it was published, and as errata changed it since. Name and place stay those of
 * the day of publication.
 *
 * @param reference of the dossier, null for an edition that was brought in, and for who was added without a dossier
 * @param code INSEE code
 * @param level code of a level of the edition
 * @param mentions codes of mentions of the edition
 * @param removedBy number of the erratum that took the line out, null while it stands
 */
public record Laureate(
        UUID id,
        String edition,
        @Nullable String reference,
        String authorityId,
        String authorityName,
        AuthorityKind authorityKind,
        @Nullable String siren,
        @Nullable String code,
        @Nullable String department,
        @Nullable String departmentName,
        @Nullable String region,
        @Nullable String regionName,
        Track track,
        String level,
        List<String> mentions,
        Instant publishedAt,
        @Nullable Integer removedBy) {

    public Laureate {
        mentions = List.copyOf(mentions);
    }

    public boolean isRemoved() {
        return removedBy != null;
    }

    /** Where it is, such as {@code Ille-et-Vilaine (35), Bretagne}; empty where unknown, or for a région. */
    public String place() {
        Set<String> parts = new LinkedHashSet<>();
        if (departmentName != null
                && authorityKind != AuthorityKind.DEPARTEMENT
                && !departmentName.equals(regionName)) {
            parts.add(departmentName + " (" + department + ")");
        }
        if (regionName != null && authorityKind != AuthorityKind.REGION) {
            parts.add(regionName);
        }
        return String.join(", ", parts);
    }

    Laureate corrected(String newLevel, List<String> newMentions) {
        return with(newLevel, newMentions, null);
    }

    Laureate removed(int erratum) {
        return with(level, mentions, erratum);
    }

    private Laureate with(String newLevel, List<String> newMentions, @Nullable Integer erratum) {
        return new Laureate(
                id,
                edition,
                reference,
                authorityId,
                authorityName,
                authorityKind,
                siren,
                code,
                department,
                departmentName,
                region,
                regionName,
                track,
                newLevel,
                newMentions,
                publishedAt,
                erratum);
    }
}
