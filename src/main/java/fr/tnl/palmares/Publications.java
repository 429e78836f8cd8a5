package fr.tnl.palmares;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Mention;
import fr.tnl.campaign.Track;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.Siren;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions that everybody may know of. What is not proclaimed is not among them. */
@Service
@Transactional
public class Publications {

    private final PublicationRows editions;
    private final LaureateRows laureates;

    Publications(PublicationRows editions, LaureateRows laureates) {
        this.editions = editions;
        this.laureates = laureates;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<PublishedEdition> all() {
        return editions.all();
    }

    /** By their codes. */
    @Transactional(readOnly = true)
    public PublishedEditions byCode() {
        return new PublishedEditions(editions.all());
    }

    /** @param code as an address may hold it: anything */
    @Transactional(readOnly = true)
    public Optional<PublishedEdition> find(String code) {
        return editions.find(code);
    }

    /** An edition of the product becomes public. */
    void publish(Edition edition, List<Laureate> lines, Instant now) {
        PublishedEdition published = new PublishedEdition(
                edition.code().value(),
                edition.title(),
                now.atZone(ParisTime.ZONE).toLocalDate(),
                false,
                1,
                now,
                levels(edition),
                edition.mentions().stream().map(Publications::mention).toList());
        editions.insert(published);
        laureates.insert(published, lines);
    }

    private static List<PublishedLevel> levels(Edition edition) {
        return Stream.of(Level.values())
                .filter(Level::isAwarded)
                .map(level -> new PublishedLevel(level.name(), edition.levelTitle(level), level.ordinal()))
                .sorted(Comparator.comparingInt(PublishedLevel::place).reversed())
                .toList();
    }

    private static PublishedMention mention(Mention mention) {
        return new PublishedMention(mention.id(), mention.title());
    }

    /** A new line of a palmarès, in the place that the authority has today. */
    static Laureate line(
            String edition,
            @Nullable String reference,
            LocalAuthority authority,
            String name,
            Track track,
            String level,
            List<String> mentions,
            Instant now) {
        Siren siren = authority.siren();
        return new Laureate(
                UUID.randomUUID(),
                edition,
                reference,
                authority.id(),
                name,
                authority.kind(),
                siren == null ? null : siren.value(),
                authority.code(),
                authority.department(),
                authority.departmentName(),
                authority.region(),
                authority.regionName(),
                track,
                level,
                mentions,
                now,
                null);
    }
}
