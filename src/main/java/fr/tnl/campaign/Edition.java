package fr.tnl.campaign;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the file of an edition says: forms and scales change every year, so they belong to the edition.
 *
 * @param proposedCalendar dates that the start form of the campaign proposes
 * @param reviewersPerDossier how many jurors review each dossier of the label track
 * @param tiesReach how far a juror's tie reaches beyond the local authority that it names
 * @param divergenceThreshold gap between two scores of one axis, out of 10, from which the reviews diverge
 * @param onDivergence what becomes of a dossier whose reviews diverge
 * @param delays how long each step may take, by the name that the models use
 * @param levels title of each level
 */
public record Edition(
        EditionCode code,
        String title,
        CampaignCalendar proposedCalendar,
        Map<Track, TrackDefinition> tracks,
        List<Axis> axes,
        Map<Level, String> levels,
        List<Mention> mentions,
        int reviewersPerDossier,
        Set<TieReach> tiesReach,
        double divergenceThreshold,
        Divergence onDivergence,
        Map<String, Period> delays,
        Contact contact) {

    /** Delay: how long after the closing a draft is kept that was never filed. */
    public static final String DRAFT_KEPT = "draftKept";

    /** Delay: how long before its deletion the contacts of such a draft are told, at the latest. */
    public static final String DRAFT_NOTICE = "draftNotice";

    /** Whom applicants and jurors write to. */
    public record Contact(String name, String address) {}

    /**
     * @throws DomainException where the edition does not offer the track
     */
    public TrackDefinition track(Track track) {
        TrackDefinition definition = tracks.get(track);
        if (definition == null) {
            throw new DomainException("campaign.track.unknown", "track", track, code);
        }
        return definition;
    }

    public String levelTitle(Level level) {
        return levels.getOrDefault(level, level.name());
    }

    /**
     * @throws DomainException where the edition has no such mention
     */
    public Mention mention(String id) {
        return mentions.stream()
                .filter(mention -> mention.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("campaign.mention.unknown", "mentions", id, title));
    }

    /**
     * A delay of this edition counted from an instant, to the end of the day in Paris.
     *
     * @throws DomainException where the edition file has no such delay
     */
    public Instant due(String delay, Instant from) {
        ZonedDateTime day = from.atZone(fr.tnl.shared.ParisTime.ZONE).plus(delay(delay));
        return day.toLocalDate().atTime(23, 59).atZone(day.getZone()).toInstant();
    }

    /** An instant this delay ahead of another, such as a reminder before its deadline. */
    public Instant before(String delay, Instant deadline) {
        return deadline.atZone(fr.tnl.shared.ParisTime.ZONE).minus(delay(delay)).toInstant();
    }

    /** @throws DomainException where the edition file has no such delay */
    public Period delay(String name) {
        Period period = delays.get(name);
        if (period == null) {
            throw DomainException.of("campaign.delay.unknown", name, code);
        }
        return period;
    }
}
