package fr.tnl.review;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.review.assignment.Plan;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.RetriedOnConflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evens the loads of a jury in mid-campaign: shown first, then carried out. */
@Service
@Transactional
@RetriedOnConflict
public class Rebalancing {

    /**
     * What would change hands.
     *
     * @param begun reviews that stay where they are because their jurors have begun them
     * @param loads of each juror, by name
     * @param shortages dossiers for which too few jurors are left
     */
    public record Proposal(List<Move> moves, int begun, List<JurorLoad> loads, List<Shortage> shortages) {

        /** Tells this proposal from one that is made of other facts. */
        public String fingerprint() {
            return Integer.toHexString(
                    moves.stream().map(Move::key).sorted().toList().hashCode());
        }

        public boolean isEmpty() {
            return moves.isEmpty();
        }
    }

    /** @param from name of the juror who has it, null where nobody does */
    public record Move(UUID review, Candidacy dossier, @Nullable String from, String to, String toAccount) {

        String key() {
            return review + ">" + toAccount;
        }
    }

    /**
     * @param before reviews of the juror as they are
     * @param after as they would be
     */
    public record JurorLoad(String name, int before, int after) {}

    /** @param reviews how many nobody can be found for */
    public record Shortage(Candidacy dossier, int reviews) {}

    private final AssignmentDesk desk;
    private final ReviewSeats seats;
    private final Jurors jurors;
    private final Replacements replacements;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    Rebalancing(
            AssignmentDesk desk,
            ReviewSeats seats,
            Jurors jurors,
            Replacements replacements,
            Dossiers dossiers,
            Campaigns campaigns) {
        this.desk = desk;
        this.seats = seats;
        this.jurors = jurors;
        this.replacements = replacements;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    @Transactional(readOnly = true)
    public Proposal propose(EditionCode edition) {
        Map<String, Candidacy> open = dossiers.candidacies(edition, Track.LABEL, DossierStatus.UNDER_REVIEW).stream()
                .collect(Collectors.toMap(Candidacy::reference, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Plan plan = desk.rebalance(edition, List.copyOf(open.values()));
        Map<String, String> names = jurors.all().stream().collect(Collectors.toMap(Juror::account, Juror::name));
        Map<String, List<ReviewSeats.Seat>> all = seats.in(edition);
        return new Proposal(
                moves(plan, open, all, names),
                begun(open.keySet(), all),
                loads(plan, seats.loads(edition), names),
                plan.shortages().entrySet().stream()
                        .map(shortage ->
                                new Shortage(Objects.requireNonNull(open.get(shortage.getKey())), shortage.getValue()))
                        .toList());
    }

    /**
     * @param fingerprint of the proposal that was shown
     * @return how many reviews changed hands
     * @throws DomainException {@code review.rebalancing.changed} where it would not be the same any more
     */
    public int apply(EditionCode edition, String fingerprint, Actor actor) {
        campaigns.hold(edition);
        Proposal proposal = propose(edition);
        if (!proposal.fingerprint().equals(fingerprint)) {
            throw DomainException.of("review.rebalancing.changed");
        }
        proposal.moves().forEach(move -> replacements.hand(move.review(), move.toAccount(), actor));
        return proposal.moves().size();
    }

    /** The planner speaks of jurors and dossiers; here each change is that of one review. */
    private static List<Move> moves(
            Plan plan,
            Map<String, Candidacy> dossiers,
            Map<String, List<ReviewSeats.Seat>> seats,
            Map<String, String> names) {
        List<Move> moves = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (Plan.Change change : plan.changes()) {
            ReviewSeats.Seat seat = seats.getOrDefault(change.dossier(), List.of()).stream()
                    .filter(one -> !taken.contains(one.review()))
                    .filter(one -> change.from() == null
                            ? one.state() == ReviewState.VACANT
                            : one.isMovable() && change.from().equals(one.juror()))
                    .findFirst()
                    .orElseThrow();
            taken.add(seat.review());
            moves.add(new Move(
                    seat.review(),
                    Objects.requireNonNull(dossiers.get(change.dossier())),
                    change.from() == null ? null : names.get(change.from()),
                    String.valueOf(names.get(change.to())),
                    change.to()));
        }
        return moves;
    }

    private static int begun(Set<String> dossiers, Map<String, List<ReviewSeats.Seat>> seats) {
        return (int) dossiers.stream()
                .flatMap(dossier -> seats.getOrDefault(dossier, List.of()).stream())
                .filter(seat -> seat.state() == ReviewState.ASSIGNED && seat.begun())
                .count();
    }

    private static List<JurorLoad> loads(Plan plan, Map<String, Integer> before, Map<String, String> names) {
        return names.entrySet().stream()
                .map(juror -> new JurorLoad(
                        juror.getValue(),
                        before.getOrDefault(juror.getKey(), 0),
                        plan.loads().getOrDefault(juror.getKey(), 0)))
                .filter(load -> load.before() > 0 || load.after() > 0)
                .sorted(Comparator.comparing(JurorLoad::name))
                .toList();
    }
}
