package fr.tnl.campaign;

import fr.tnl.shared.Worded;

/** Where a campaign stands. */
public enum CampaignState implements Worded {
    /** Its dates are known, filing has not begun. */
    PLANNED,
    OPEN,
    /** Filing is over, the jury is at work. */
    CLOSED,
    /** The palmarès is approved and under embargo. */
    APPROVED,
    PROCLAIMED;

    @Override
    public String messageKey() {
        return "campaign.state." + name();
    }
}
