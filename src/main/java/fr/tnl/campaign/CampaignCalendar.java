package fr.tnl.campaign;

import fr.tnl.shared.DomainException;
import java.time.Instant;

/**
 * The three dates of a campaign.
 *
 * @param closesAt last instant of filing; a filing begun at or before it counts
 * @param proclaimsAt end of the embargo on the results
 */
public record CampaignCalendar(Instant opensAt, Instant closesAt, Instant proclaimsAt) {

    public CampaignCalendar {
        if (!opensAt.isBefore(closesAt)) {
            throw new DomainException("campaign.calendar.closingBeforeOpening", "closesAt");
        }
        if (!closesAt.isBefore(proclaimsAt)) {
            throw new DomainException("campaign.calendar.proclamationBeforeClosing", "proclaimsAt");
        }
    }
}
