package fr.tnl.review;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.spi.JuryWorkflow;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.RetriedOnConflict;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sits on the jury, and their ties. What is told takes effect at once: open reviews of a dossier that its juror turns
 * out to be tied to, or of a juror who leaves, go to others.
 */
@Service
@Transactional
@RetriedOnConflict
public class Jury {

    private final Jurors jurors;
    private final Replacements replacements;
    private final TieTraces traces;
    private final Campaigns campaigns;
    private final ObjectProvider<JuryWorkflow> workflow;

    Jury(
            Jurors jurors,
            Replacements replacements,
            TieTraces traces,
            Campaigns campaigns,
            ObjectProvider<JuryWorkflow> workflow) {
        this.jurors = jurors;
        this.replacements = replacements;
        this.traces = traces;
        this.campaigns = campaigns;
        this.workflow = workflow;
    }

    /**
     * Whoever comes while a campaign runs is asked for their ties at once.
     *
     * @throws fr.tnl.shared.DomainException {@code review.juror.exists}
     */
    public Juror add(String account, String name, String email) {
        Juror added = jurors.add(account, name, email);
        campaigns.current().ifPresent(campaign -> workflow.getObject().askForTies(account, campaign.code()));
        return added;
    }

    /** Asks all who sit and have not declared their ties for an edition. */
    public void askForTies(EditionCode edition) {
        jurors.all().stream()
                .filter(juror -> juror.active() && !juror.hasDeclared(edition))
                .forEach(juror -> workflow.getObject().askForTies(juror.account(), edition));
    }

    /**
     * What a juror says of themselves for an edition: all their ties, in place of those that they told before, and the
     * axes that they know best.
     *
     * @return how many open reviews went to others
     */
    public int declare(String account, EditionCode edition, Collection<ToldTie> ties, Set<String> axes) {
        Actor juror = Actor.staff(account);
        traces.around(account, juror, () -> jurors.declare(account, edition, ties, axes));
        return releaseTied(account, juror);
    }

    /** The secretariat vouches that it knows all ties of a juror, who told them by other ways. */
    public void vouch(String account, EditionCode edition, Actor actor) {
        jurors.vouch(account, edition, actor);
        workflow.getObject().tiesKnown(account, edition);
    }

    /** @return how many open reviews went to others */
    public int tie(String account, ToldTie tie, Tie.Origin origin, Actor actor) {
        traces.around(account, actor, () -> jurors.tie(account, tie, origin, actor));
        return releaseTied(account, actor);
    }

    /** Lifts what one teller said; what others say of the same local authority stays. */
    public void untie(String account, String authorityId, Tie.Origin origin, Actor actor) {
        traces.around(account, actor, () -> jurors.untie(account, authorityId, origin));
        workflow.getObject().tiesChanged(account);
    }

    /** @param axes ids of those that the juror knows best */
    public void know(String account, Set<String> axes) {
        jurors.knows(account, axes);
    }

    /** @return how many open reviews went to others */
    public int leave(String account, Actor actor) {
        jurors.seat(account, false);
        return campaigns.all().stream()
                .map(Campaign::code)
                .mapToInt(edition -> replacements.releaseAll(edition, account, actor))
                .sum();
    }

    public void comeBack(String account) {
        jurors.seat(account, true);
    }

    private int releaseTied(String account, Actor actor) {
        workflow.getObject().tiesChanged(account);
        return campaigns.all().stream()
                .map(Campaign::code)
                .mapToInt(edition -> replacements.releaseTied(edition, account, actor))
                .sum();
    }
}
