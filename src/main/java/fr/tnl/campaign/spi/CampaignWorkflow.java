package fr.tnl.campaign.spi;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.shared.EditionCode;
import java.time.Instant;

/** The running process of a campaign. */
public interface CampaignWorkflow {

    /** Starts the campaign of an edition; the process records and follows its calendar. */
    void start(EditionCode edition, CampaignCalendar calendar);

    /** Moves the closing of a campaign that is open for filing; its timers and reminders follow. */
    void postponeClosing(EditionCode edition, Instant closesAt);

    /** Moves the end of the embargo, sooner or later, until the palmarès is proclaimed; its timer follows. */
    void moveProclamation(EditionCode edition, Instant proclaimsAt);
}
