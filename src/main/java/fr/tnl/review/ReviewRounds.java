package fr.tnl.review;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Divergence;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.review.spi.ReviewWorkflow;
import fr.tnl.review.spi.TakenDecisions;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the reviews of a dossier are enough for the jury to deliberate; where they are not, another round asks for more. */
@Service
@Transactional
public class ReviewRounds {

    private final ReviewRepository rows;
    private final Reviews reviews;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Editions editions;
    private final ObjectProvider<ReviewWorkflow> workflow;
    private final ObjectProvider<TakenDecisions> decisions;
    private final Messages messages;

    ReviewRounds(
            ReviewRepository rows,
            Reviews reviews,
            Dossiers dossiers,
            Campaigns campaigns,
            Editions editions,
            ObjectProvider<ReviewWorkflow> workflow,
            ObjectProvider<TakenDecisions> decisions,
            Messages messages) {
        this.rows = rows;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.editions = editions;
        this.workflow = workflow;
        this.decisions = decisions;
        this.messages = messages;
    }

    /**
     * Hands a dossier to the presidency, unless a review is still owed: one that takes the place of another, or the one
     * more that the edition asks for where the jurors diverge.
     *
     * @return what the reviews come to, or empty where another round begins
     */
    public Optional<Consolidation> conclude(DossierReference reference) {
        dossiers.hold(dossiers.get(reference).id());
        List<Review> all = reviews.of(reference);
        if (all.stream().anyMatch(review -> review.state() == ReviewState.VACANT)) {
            return Optional.empty();
        }
        Consolidation consolidation = reviews.consolidation(reference);
        if (consolidation.isDivergent() && mayAskForOneMore(reference, all)) {
            add(reference, all.size() + 1);
            dossiers.note(reference, EventKind.REVIEW_ADDED, Actor.system(), "");
            return Optional.empty();
        }
        dossiers.move(
                reference,
                DossierStatus.IN_DELIBERATION,
                EventKind.REVIEWS_CONSOLIDATED,
                Actor.system(),
                consolidation.total().toPlainString());
        return Optional.of(consolidation);
    }

    private boolean mayAskForOneMore(DossierReference reference, List<Review> all) {
        Edition edition = editions.get(reference.edition());
        long wanted = all.stream()
                .filter(review -> review.state() != ReviewState.SET_ASIDE)
                .count();
        return edition.onDivergence() == Divergence.REVIEW && wanted <= edition.reviewersPerDossier();
    }

    /**
     * Sets a given review aside whose juror turned out to be tied to the dossier, as long as the palmarès is not approved:
     * another takes its place, and what was decided on it is reopened.
     *
     * @return whether it no longer counts; false where it is too late for that, which is noted
     */
    boolean setAside(Review given) {
        DossierReference reference = new DossierReference(given.reference());
        String juror = String.valueOf(given.juror());
        DossierStatus status = dossiers.hold(dossiers.get(reference).id()).status();
        campaigns.hold(reference.edition());
        if (campaigns.get(reference.edition()).isPalmaresApproved()) {
            dossiers.note(reference, EventKind.TIE_KNOWN_LATE, Actor.system(), juror);
            return false;
        }
        rows.save(given.setAside());
        add(reference, reviews.of(reference).size() + 1);
        if (status == DossierStatus.IN_DELIBERATION) {
            dossiers.move(reference, DossierStatus.UNDER_REVIEW, EventKind.REVIEW_SET_ASIDE, Actor.system(), juror);
            workflow.getObject().setAside(reference);
            return true;
        }
        dossiers.note(reference, EventKind.REVIEW_SET_ASIDE, Actor.system(), juror);
        if (status == DossierStatus.DECIDED) {
            decisions.getObject().reopen(reference, messages.get("review.setAside.reopens"), Actor.system());
        }
        return true;
    }

    private void add(DossierReference reference, int number) {
        EditionCode edition = reference.edition();
        rows.save(Review.vacant(reference.value(), edition.value(), number));
    }
}
