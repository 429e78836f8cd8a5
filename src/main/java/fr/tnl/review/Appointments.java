package fr.tnl.review;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.review.assignment.Plan;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews what: finds a juror for each review, and another where one is gone. */
@Service
@Transactional
public class Appointments {

    private final ReviewRepository reviews;
    private final ReviewDrafts drafts;
    private final ReviewSeats seats;
    private final JuryBench bench;
    private final AssignmentDesk desk;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Editions editions;
    private final Clock clock;

    Appointments(
            ReviewRepository reviews,
            ReviewDrafts drafts,
            ReviewSeats seats,
            JuryBench bench,
            AssignmentDesk desk,
            Dossiers dossiers,
            Campaigns campaigns,
            Editions editions,
            Clock clock) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.seats = seats;
        this.bench = bench;
        this.desk = desk;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Plans the reviews of all dossiers that wait for the jury, at once, so that the loads come out even. Those that are
     * planned already stay as they are.
     *
     * @return how many dossiers were shared out
     */
    public int share(EditionCode edition) {
        campaigns.hold(edition);
        Set<String> planned = seats.in(edition).keySet();
        List<Candidacy> waiting = dossiers.candidacies(edition, Track.LABEL, DossierStatus.COMPLETE).stream()
                .filter(dossier -> !planned.contains(dossier.reference()))
                .toList();
        int wanted = reviewers(edition);
        Map<String, List<String>> jurors = desk.share(edition, waiting, wanted).changes().stream()
                .collect(Collectors.groupingBy(
                        Plan.Change::dossier, Collectors.mapping(Plan.Change::to, Collectors.toList())));
        reviews.saveAll(waiting.stream()
                .flatMap(dossier -> planned(dossier, jurors.getOrDefault(dossier.reference(), List.of()), wanted))
                .toList());
        return waiting.size();
    }

    private static Stream<Review> planned(Candidacy dossier, List<String> jurors, int wanted) {
        String edition = dossier.dossier().edition().value();
        return IntStream.range(0, wanted)
                .mapToObj(index -> index < jurors.size()
                        ? Review.planned(dossier.reference(), edition, index + 1, jurors.get(index))
                        : Review.vacant(dossier.reference(), edition, index + 1));
    }

    /**
     * Opens the reviews of a dossier, as many as its edition asks for, each with the juror that was planned, or else with
     * the next one who is available.
     */
    public List<Review> open(DossierReference reference) {
        Dossier dossier =
                dossiers.move(reference, DossierStatus.UNDER_REVIEW, EventKind.JURY_APPOINTED, Actor.system(), "");
        List<Review> prepared = reviews.findByReference(reference.value());
        if (prepared.isEmpty()) {
            prepared = IntStream.rangeClosed(1, reviewers(dossier.editionCode()))
                    .mapToObj(number -> reviews.save(Review.vacant(reference.value(), dossier.edition(), number)))
                    .toList();
        }
        return prepared.stream().map(review -> open(review, dossier)).toList();
    }

    private Review open(Review review, Dossier dossier) {
        if (review.state() != ReviewState.PLANNED) {
            return fill(review, dossier);
        }
        // Since it was planned, a tie may have come to light, or the juror have left
        String account = String.valueOf(review.juror());
        return bench.mayReview(account, dossier)
                ? assign(review, dossier, account, Actor.system())
                : fill(reviews.save(review.vacated()), dossier);
    }

    /** Sees to it that a review has a juror: the one it has, else the next available; vacant where none is left. */
    public Review appoint(UUID id) {
        Review review = get(id);
        return review.state() == ReviewState.VACANT ? fill(review, dossierOf(review)) : review;
    }

    /** The secretariat's own choice, among those available. */
    public Review choose(UUID id, String account, Actor actor) {
        Review review = get(id);
        Dossier dossier = dossierOf(review);
        if (bench.available(dossier).stream()
                .noneMatch(available -> available.account().equals(account))) {
            throw new DomainException("review.juror.notAvailable", "chosenJuror", account);
        }
        return assign(review, dossier, account, actor);
    }

    /** The jury goes on without this review. */
    public Review waive(UUID id, String reason, Actor actor) {
        Review waived = reviews.save(get(id).waive());
        drafts.forget(id);
        dossiers.note(referenceOf(waived), EventKind.REVIEW_WAIVED, actor, reason);
        return waived;
    }

    /** Two dossiers at once would both take the least loaded juror: one waits for the other. */
    private Review fill(Review review, Dossier dossier) {
        campaigns.hold(dossier.editionCode());
        return desk.next(dossier)
                .map(account -> assign(review, dossier, account, Actor.system()))
                .orElse(review);
    }

    private Review assign(Review review, Dossier dossier, String account, Actor actor) {
        Instant now = clock.instant();
        Review assigned = reviews.save(review.assignTo(account, now, due(dossier.editionCode(), now)));
        dossiers.note(dossier.requireReference(), EventKind.JUROR_APPOINTED, actor, bench.name(account));
        return assigned;
    }

    private Instant due(EditionCode edition, Instant from) {
        return editions.get(edition).due("review", from);
    }

    private int reviewers(EditionCode edition) {
        return editions.get(edition).reviewersPerDossier();
    }

    private Review get(UUID id) {
        return reviews.findById(id).orElseThrow(() -> new UnknownException("review.unknown"));
    }

    private Dossier dossierOf(Review review) {
        return dossiers.get(referenceOf(review));
    }

    private static DossierReference referenceOf(Review review) {
        return new DossierReference(review.reference());
    }
}
