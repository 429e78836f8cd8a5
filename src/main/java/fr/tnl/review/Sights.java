package fr.tnl.review;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which dossiers are closed to a person by the ties that they have as a juror, in whatever other quality they come. */
@Service
@Transactional(readOnly = true)
public class Sights {

    private final Jurors jurors;
    private final JuryBench bench;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    Sights(Jurors jurors, JuryBench bench, Dossiers dossiers, Campaigns campaigns) {
        this.jurors = jurors;
        this.bench = bench;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    /** @param account of anybody, juror or not */
    public Sight of(String account) {
        return jurors.find(account)
                .filter(juror -> !juror.ties().isEmpty())
                .map(this::of)
                .orElse(Sight.FULL);
    }

    /** The same of one dossier. */
    public boolean isClosed(DossierReference reference, String account) {
        return jurors.find(account)
                .filter(juror -> !juror.ties().isEmpty())
                .flatMap(juror -> bench.conflict(account, dossiers.get(reference)))
                .isPresent();
    }

    private Sight of(Juror juror) {
        Set<Sight.Closed> closed = new HashSet<>();
        for (Campaign campaign : campaigns.all()) {
            closed.addAll(dossiers.closed(campaign.code(), bench.closedTo(juror, campaign.code())));
        }
        return new Sight(closed);
    }
}
