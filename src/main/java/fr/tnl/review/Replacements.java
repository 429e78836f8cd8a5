package fr.tnl.review;

import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.review.spi.ReviewWorkflow;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reviews from jurors who may or shall not give them any more, and hands them on. */
@Service
@Transactional
public class Replacements {

    private final ReviewRepository reviews;
    private final JuryBench bench;
    private final ReviewRounds rounds;
    private final Dossiers dossiers;
    private final Editions editions;
    private final ObjectProvider<ReviewWorkflow> workflow;
    private final Messages messages;
    private final Clock clock;

    Replacements(
            ReviewRepository reviews,
            JuryBench bench,
            ReviewRounds rounds,
            Dossiers dossiers,
            Editions editions,
            ObjectProvider<ReviewWorkflow> workflow,
            Messages messages,
            Clock clock) {
        this.reviews = reviews;
        this.bench = bench;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.editions = editions;
        this.workflow = workflow;
        this.messages = messages;
        this.clock = clock;
    }

    /** Gives a review to another juror, who has as long for it as any. */
    Review hand(UUID id, String account, Actor actor) {
        Review review = reviews.findById(id).orElseThrow(() -> new UnknownException("review.unknown"));
        String before = review.juror();
        if (before != null) {
            noteRelease(review, before, "review.departure.EVENED", actor);
        }
        Instant now = clock.instant();
        Instant due = editions.get(new EditionCode(review.edition())).due("review", now);
        Review handed = reviews.save(review.handedTo(account, now, due));
        dossiers.note(new DossierReference(review.reference()), EventKind.JUROR_APPOINTED, actor, bench.name(account));
        workflow.getObject().handedOn(handed);
        return handed;
    }

    /**
     * Takes back the open reviews of dossiers that a juror turns out to be tied to, and sets those aside that they have
     * given; each looks for another juror.
     *
     * @return how many were taken back or set aside
     */
    public int releaseTied(EditionCode edition, String account, Actor actor) {
        List<Review> open = tied(open(edition, account), account);
        open.forEach(review -> release(review, Departure.Kind.TIED, actor));
        List<Review> given = tied(given(edition, account), account);
        return open.size() + (int) given.stream().filter(rounds::setAside).count();
    }

    private List<Review> tied(List<Review> reviews, String account) {
        return reviews.stream()
                .filter(review -> bench.conflict(account, dossierOf(review)).isPresent())
                .toList();
    }

    /**
     * Takes back all open reviews of a juror who leaves; each looks for another juror.
     *
     * @return how many were taken back
     */
    public int releaseAll(EditionCode edition, String account, Actor actor) {
        List<Review> open = open(edition, account);
        open.forEach(review -> release(review, Departure.Kind.LEFT_JURY, actor));
        return open.size();
    }

    private void release(Review review, Departure.Kind kind, Actor actor) {
        noteRelease(review, String.valueOf(review.juror()), kind.messageKey(), actor);
        Review vacant = reviews.save(review.departed(kind, "", clock.instant()));
        workflow.getObject().handedOn(vacant);
    }

    private void noteRelease(Review review, String account, String reasonKey, Actor actor) {
        dossiers.note(
                new DossierReference(review.reference()),
                EventKind.JUROR_RELEASED,
                actor,
                messages.get("review.released", bench.name(account), messages.get(reasonKey)));
    }

    private List<Review> open(EditionCode edition, String account) {
        return reviews.findByEditionAndJuror(edition.value(), account).stream()
                .filter(review -> review.state() == ReviewState.ASSIGNED)
                // Of a dossier that was withdrawn, nobody waits for a review
                .filter(review -> dossierOf(review).status() == DossierStatus.UNDER_REVIEW)
                .toList();
    }

    /** Of dossiers whose way is not at its end. */
    private List<Review> given(EditionCode edition, String account) {
        return reviews.findByEditionAndJuror(edition.value(), account).stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .filter(review -> !dossierOf(review).status().isFinal())
                .toList();
    }

    private Dossier dossierOf(Review review) {
        return dossiers.get(new DossierReference(review.reference()));
    }
}
