package fr.tnl.campaign;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One run of an edition: its dates, its state, and how many dossiers were filed.
 *
 * @param filedCount number of the last reference given out
 */
@Table(schema = "tnl", name = "campaign")
public record Campaign(
        @Id String edition,
        CampaignState state,
        Instant opensAt,
        Instant closesAt,
        Instant proclaimsAt,
        int filedCount,
        @Version long version) {

    static Campaign plan(EditionCode edition, CampaignCalendar calendar) {
        return new Campaign(
                edition.value(),
                CampaignState.PLANNED,
                calendar.opensAt(),
                calendar.closesAt(),
                calendar.proclaimsAt(),
                0,
                0);
    }

    public EditionCode code() {
        return new EditionCode(edition);
    }

    public CampaignCalendar calendar() {
        return new CampaignCalendar(opensAt, closesAt, proclaimsAt);
    }

    /** Whether the results are public. */
    public boolean isProclaimed() {
        return state == CampaignState.PROCLAIMED;
    }

    /** Whether the list of laureates is final, public or not yet. */
    public boolean isPalmaresApproved() {
        return state == CampaignState.APPROVED || state == CampaignState.PROCLAIMED;
    }

    /** Whether something begun at this instant may be filed; the calendar decides, not how late the timers are. */
    public boolean acceptsFilingAt(Instant instant) {
        return !instant.isBefore(opensAt) && !instant.isAfter(closesAt);
    }

    /**
     * @throws DomainException {@code campaign.filing.notYetOpen} or {@code campaign.filing.closed}, with the date
     */
    public void requireFilingAt(Instant instant) {
        if (instant.isBefore(opensAt)) {
            throw DomainException.of("campaign.filing.notYetOpen", ParisTime.moment(opensAt));
        }
        if (instant.isAfter(closesAt)) {
            throw DomainException.of("campaign.filing.closed", ParisTime.moment(closesAt));
        }
    }

    Campaign open() {
        return after(CampaignState.PLANNED, CampaignState.OPEN);
    }

    /**
     * What the campaign would be with a later closing.
     *
     * @throws DomainException on {@code closesAt}, or on {@code proclaimsAt} where the closing would not come before it
     */
    public Campaign postponeClosing(Instant newClosing, Instant now) {
        if (state != CampaignState.OPEN) {
            throw new DomainException("campaign.postpone.notOpen", "closesAt");
        }
        if (!newClosing.isAfter(now)) {
            throw new DomainException("campaign.postpone.inThePast", "closesAt");
        }
        if (!newClosing.isAfter(closesAt)) {
            throw new DomainException("campaign.postpone.notLater", "closesAt", ParisTime.moment(closesAt));
        }
        CampaignCalendar calendar = new CampaignCalendar(opensAt, newClosing, proclaimsAt);
        return in(state, calendar.closesAt(), filedCount);
    }

    Campaign close() {
        return after(CampaignState.OPEN, CampaignState.CLOSED);
    }

    Campaign approve() {
        if (state != CampaignState.CLOSED) {
            throw DomainException.of("campaign.approve.notClosed");
        }
        return in(CampaignState.APPROVED, closesAt, filedCount);
    }

    Campaign proclaim() {
        return after(CampaignState.APPROVED, CampaignState.PROCLAIMED);
    }

    /**
     * What the campaign would be with another date of proclamation.
     *
     * @throws DomainException on {@code proclaimsAt}, where the results are public already or the date comes too early
     */
    public Campaign moveProclamation(Instant newProclamation, Instant now) {
        if (state == CampaignState.PROCLAIMED) {
            throw new DomainException("campaign.proclamation.over", "proclaimsAt");
        }
        if (!newProclamation.isAfter(now)) {
            throw new DomainException("campaign.proclamation.inThePast", "proclaimsAt");
        }
        CampaignCalendar calendar = new CampaignCalendar(opensAt, closesAt, newProclamation);
        return new Campaign(edition, state, opensAt, closesAt, calendar.proclaimsAt(), filedCount, version);
    }

    Campaign countFiled() {
        return in(state, closesAt, filedCount + 1);
    }

    DossierReference lastReference() {
        return DossierReference.of(code(), filedCount);
    }

    private Campaign after(CampaignState before, CampaignState next) {
        if (state != before) {
            throw DomainException.of("campaign.transition", edition, state, next);
        }
        return in(next, closesAt, filedCount);
    }

    private Campaign in(CampaignState newState, Instant newClosing, int newCount) {
        return new Campaign(edition, newState, opensAt, newClosing, proclaimsAt, newCount, version);
    }
}
