package fr.tnl.palmares;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edition whose palmarès is public, with the levels and mentions that it had: they change over the years.
 *
 * @param proclaimedOn null where only the year is known
 * @param imported whether it was brought in from the time before the product, without dossiers
 * @param revision counts what changed since the publication
 * @param levels the highest first
 */
public record PublishedEdition(
        String edition,
        String title,
        @Nullable LocalDate proclaimedOn,
        boolean imported,
        int revision,
        Instant updatedAt,
        List<PublishedLevel> levels,
        List<PublishedMention> mentions) {

    public PublishedEdition {
        levels = List.copyOf(levels);
        mentions = List.copyOf(mentions);
    }

    public EditionCode code() {
        return new EditionCode(edition);
    }

    public Optional<PublishedLevel> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /** @throws DomainException where the edition has no such level */
    public PublishedLevel requireLevel(String code) {
        return level(code).orElseThrow(() -> new DomainException("palmares.level.unknown", "level", code, edition));
    }

    public String levelTitle(String code) {
        return level(code).map(PublishedLevel::title).orElse(code);
    }

    /** @throws DomainException where the edition has no such mention */
    public PublishedMention requireMention(String code) {
        return mentions.stream()
                .filter(mention -> mention.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException("palmares.mention.unknown", "mentions", code, edition));
    }

    /** Titles in the order of the edition. */
    public List<String> mentionTitles(List<String> codes) {
        return mentions.stream()
                .filter(mention -> codes.contains(mention.code()))
                .map(PublishedMention::title)
                .toList();
    }
}
