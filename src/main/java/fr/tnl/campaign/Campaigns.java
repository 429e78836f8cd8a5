package fr.tnl.campaign;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns that were planned, and what moves them. */
@Service
@Transactional
public class Campaigns {

    private final CampaignRepository campaigns;
    private final Editions editions;
    private final Clock clock;

    Campaigns(CampaignRepository campaigns, Editions editions, Clock clock) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * @throws DomainException where the edition has no file, has a campaign already, or would close in the past
     */
    public Campaign plan(EditionCode edition, CampaignCalendar calendar) {
        editions.get(edition);
        if (campaigns.existsById(edition.value())) {
            throw new DomainException("campaign.plan.exists", "edition", edition);
        }
        if (!calendar.closesAt().isAfter(clock.instant())) {
            throw new DomainException("campaign.plan.closingInThePast", "closesAt");
        }
        return campaigns.save(Campaign.plan(edition, calendar));
    }

    public Campaign open(EditionCode edition) {
        return campaigns.save(locked(edition).open());
    }

    public Campaign postponeClosing(EditionCode edition, Instant closesAt) {
        return campaigns.save(locked(edition).postponeClosing(closesAt, clock.instant()));
    }

    /** The caller sees to it that the timers follow, see {@link fr.tnl.campaign.spi.CampaignWorkflow}. */
    public Campaign moveProclamation(EditionCode edition, Instant proclaimsAt) {
        return campaigns.save(locked(edition).moveProclamation(proclaimsAt, clock.instant()));
    }

    public Campaign close(EditionCode edition) {
        return campaigns.save(locked(edition).close());
    }

    public Campaign approve(EditionCode edition) {
        return campaigns.save(locked(edition).approve());
    }

    public Campaign proclaim(EditionCode edition) {
        return campaigns.save(locked(edition).proclaim());
    }

    /** Gives out the next reference; two filings at once wait for each other here. */
    public DossierReference nextReference(EditionCode edition) {
        return campaigns.save(locked(edition).countFiled()).lastReference();
    }

    /**
     * Whether filing was closed, told in such a way that the answer holds until the transaction ends: a dossier that
     * is told "not yet" and then waits for the closing cannot miss it.
     */
    public boolean isFilingOverForGood(EditionCode edition) {
        CampaignState state = locked(edition).state();
        return state != CampaignState.PLANNED && state != CampaignState.OPEN;
    }

    /**
     * Whether the results are proclaimed, told in such a way that the answer holds until the transaction ends: a dossier
     * that is told "not yet" and then waits for the proclamation cannot miss it.
     */
    public boolean isProclaimedForGood(EditionCode edition) {
        return locked(edition).isProclaimed();
    }

    /** Holds the campaign until the transaction ends: what depends on all its dossiers is done one at a time. */
    public void hold(EditionCode edition) {
        locked(edition);
    }

    @Transactional(readOnly = true)
    public Campaign get(EditionCode edition) {
        return find(edition).orElseThrow(() -> DomainException.of("campaign.unknown", edition));
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(EditionCode edition) {
        return campaigns.findById(edition.value());
    }

    /** All campaigns, the newest first. */
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return campaigns.findAllByOrderByOpensAtDesc();
    }

    /** The campaign that the public is told of: the one open for filing, else the newest. */
    @Transactional(readOnly = true)
    public Optional<Campaign> current() {
        Instant now = clock.instant();
        List<Campaign> all = all();
        return all.stream().filter(c -> c.acceptsFilingAt(now)).findFirst().or(() -> all.stream()
                .findFirst());
    }

    private Campaign locked(EditionCode edition) {
        return campaigns.findLocked(edition.value()).orElseThrow(() -> DomainException.of("campaign.unknown", edition));
    }
}
