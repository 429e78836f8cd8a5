package fr.tnl.review;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Notes on dossiers that were filed to whom ties close them, as the ties are told and lifted. */
@Component
class TieTraces {

    private final Jurors jurors;
    private final JuryBench bench;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    TieTraces(Jurors jurors, JuryBench bench, Dossiers dossiers, Campaigns campaigns) {
        this.jurors = jurors;
        this.bench = bench;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    /** Runs what changes the ties of a juror, and notes the difference. */
    void around(String account, Actor actor, Runnable change) {
        Set<String> before = closed(account);
        change.run();
        Set<String> after = closed(account);
        note(after, before, EventKind.JUROR_BARRED, account, actor);
        note(before, after, EventKind.JUROR_UNBARRED, account, actor);
    }

    private void note(Set<String> these, Set<String> butNot, EventKind kind, String account, Actor actor) {
        these.stream()
                .filter(reference -> !butNot.contains(reference))
                .forEach(reference -> dossiers.note(new DossierReference(reference), kind, actor, bench.name(account)));
    }

    /** References of the editions under way, in order, so that two who note on many wait for each other in a row. */
    private Set<String> closed(String account) {
        Juror juror = jurors.get(account);
        Set<String> closed = new TreeSet<>();
        if (juror.ties().isEmpty()) {
            return closed;
        }
        for (Campaign campaign : campaigns.all()) {
            if (campaign.state() != CampaignState.PROCLAIMED) {
                for (Sight.Closed dossier : dossiers.closed(campaign.code(), bench.closedTo(juror, campaign.code()))) {
                    String reference = dossier.reference();
                    if (reference != null) {
                        closed.add(reference);
                    }
                }
            }
        }
        return closed;
    }
}
