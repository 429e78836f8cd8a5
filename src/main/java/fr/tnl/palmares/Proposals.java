package fr.tnl.palmares;

import fr.tnl.award.Awards;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.EditionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the decisions of an edition together, before they are proclaimed. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final Dossiers dossiers;
    private final Awards awards;

    Proposals(Dossiers dossiers, Awards awards) {
        this.dossiers = dossiers;
        this.awards = awards;
    }

    /** As it stands, closed to nobody. */
    public Proposal of(EditionCode edition) {
        Map<String, Decision> decisions = awards.of(edition);
        List<Proposal.Line> lines = new ArrayList<>();
        List<Proposal.Undecided> undecided = new ArrayList<>();
        for (Track track : Track.values()) {
            for (Candidacy one : dossiers.candidacies(edition, track, DossierStatus.DECIDED)) {
                Decision decision = decisions.get(one.reference());
                // Decided or reopened while this is read: whoever signs has to look again
                if (decision == null) {
                    undecided.add(new Proposal.Undecided(
                            one.reference(), one.authorityName(), DossierStatus.IN_DELIBERATION));
                } else {
                    lines.add(line(one, track, decision));
                }
            }
            for (DossierStatus status : DossierStatus.values()) {
                if (status.awaitsDecision()) {
                    dossiers.candidacies(edition, track, status).stream()
                            .map(one -> new Proposal.Undecided(one.reference(), one.authorityName(), status))
                            .forEach(undecided::add);
                }
            }
        }
        return new Proposal(lines, undecided);
    }

    private static Proposal.Line line(Candidacy dossier, Track track, Decision decision) {
        return new Proposal.Line(
                dossier.reference(),
                dossier.authorityName(),
                track,
                decision.level(),
                decision.mentions(),
                decision.decidedAt());
    }
}
