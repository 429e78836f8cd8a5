package fr.tnl.review;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.Dossier;
import fr.tnl.review.assignment.AssignmentPlanner;
import fr.tnl.review.assignment.Panel;
import fr.tnl.review.assignment.Panelist;
import fr.tnl.review.assignment.Plan;
import fr.tnl.shared.EditionCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a jury and its dossiers before the planner. */
@Component
class AssignmentDesk {

    private final JuryBench bench;
    private final ReviewSeats seats;
    private final Editions editions;

    AssignmentDesk(JuryBench bench, ReviewSeats seats, Editions editions) {
        this.bench = bench;
        this.seats = seats;
        this.editions = editions;
    }

    /** Dossiers that nobody has yet, each with as many reviews. */
    Plan share(EditionCode edition, List<Candidacy> dossiers, int reviewers) {
        Map<String, Set<String>> tied = tied(edition, dossiers);
        return plan(
                edition,
                seats.loads(edition),
                dossiers.stream()
                        .map(Candidacy::reference)
                        .map(reference -> new Panel(
                                reference, reviewers, List.of(), Set.of(), tied.getOrDefault(reference, Set.of())))
                        .toList());
    }

    /** Who is asked next for a review of a dossier; empty where nobody is left. */
    Optional<String> next(Dossier dossier) {
        String reference = dossier.requireReference().value();
        Set<String> on = new HashSet<>();
        Set<String> barred = new HashSet<>();
        bench.unavailable(dossier).forEach(one -> {
            boolean here = one.obstacle() == JuryBench.Obstacle.ALREADY_ON_DOSSIER;
            (here ? on : barred).add(one.juror().account());
        });
        Plan plan = plan(
                dossier.editionCode(),
                seats.loads(dossier.editionCode()),
                List.of(new Panel(reference, 1, List.of(), on, barred)));
        return plan.changes().stream().map(Plan.Change::to).findFirst();
    }

    /** Dossiers under review, whose reviews that are not begun may change hands where that evens the loads. */
    Plan rebalance(EditionCode edition, List<Candidacy> dossiers) {
        Map<String, Set<String>> tied = tied(edition, dossiers);
        Map<String, List<ReviewSeats.Seat>> all = seats.in(edition);
        Map<String, Set<String>> departed = seats.departed(edition);
        List<Panel> panels = dossiers.stream()
                .map(Candidacy::reference)
                .map(reference -> panel(
                        reference,
                        all.getOrDefault(reference, List.of()),
                        tied.getOrDefault(reference, Set.of()),
                        departed.getOrDefault(reference, Set.of())))
                .toList();
        Map<String, Integer> staying = new HashMap<>(seats.loads(edition));
        panels.forEach(panel -> panel.holders().forEach(account -> staying.merge(account, -1, Integer::sum)));
        return plan(edition, staying, panels);
    }

    private static Panel panel(
            String reference, List<ReviewSeats.Seat> reviews, Set<String> tied, Set<String> departed) {
        Set<String> barred = new HashSet<>(tied);
        barred.addAll(departed);
        List<String> holders = jurors(reviews, ReviewSeats.Seat::isMovable);
        int vacant = (int) reviews.stream()
                .filter(seat -> seat.state() == ReviewState.VACANT)
                .count();
        return new Panel(
                reference,
                holders.size() + vacant,
                holders,
                Set.copyOf(jurors(reviews, ReviewSeats.Seat::isSettled)),
                barred);
    }

    private static List<String> jurors(List<ReviewSeats.Seat> reviews, Predicate<ReviewSeats.Seat> which) {
        return reviews.stream()
                .filter(which)
                .map(ReviewSeats.Seat::juror)
                .filter(Objects::nonNull)
                .toList();
    }

    private Plan plan(EditionCode edition, Map<String, Integer> staying, List<Panel> panels) {
        List<Panelist> jury = bench.seated(edition).stream()
                .map(juror ->
                        new Panelist(juror.account(), staying.getOrDefault(juror.account(), 0), juror.expertAxes()))
                .toList();
        Map<String, Integer> axes =
                editions.get(edition).axes().stream().collect(Collectors.toMap(Axis::id, Axis::weight));
        return AssignmentPlanner.plan(jury, panels, axes);
    }

    /** Accounts that may not see a dossier, by its reference; one that nobody is tied to is left out. */
    private Map<String, Set<String>> tied(EditionCode edition, List<Candidacy> dossiers) {
        Conflicts conflicts = bench.conflicts(edition);
        Map<String, LocalAuthority> applicants =
                bench.applicants(dossiers.stream().map(Candidacy::authorityId).toList());
        Map<String, Set<String>> tied = new HashMap<>();
        for (Candidacy dossier : dossiers) {
            LocalAuthority applicant = applicants.get(dossier.authorityId());
            if (applicant != null) {
                tied.put(dossier.reference(), conflicts.at(applicant).keySet());
            }
        }
        return tied;
    }
}
