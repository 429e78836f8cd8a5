package fr.tnl.review;

import fr.tnl.shared.DomainException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One of the reviews that a dossier gets; its juror may change until it is submitted.
 *
 * @param number from 1, within the dossier
 * @param juror account, null while nobody is found
 * @param departures who was asked before and did not give it
 */
@Table(schema = "tnl", name = "review")
public record Review(
        @Id UUID id,
        String reference,
        String edition,
        int number,
        @Nullable String juror,
        ReviewState state,
        @Nullable Instant assignedAt,
        @Nullable Instant dueAt,
        @Nullable Instant submittedAt,
        String comment,
        @MappedCollection(idColumn = "review") Set<Score> scores,
        @MappedCollection(idColumn = "review") Set<Departure> departures,
        @Version long version) {

    public static final int LOWEST = 0;
    public static final int HIGHEST = 10;

    static Review vacant(String reference, String edition, int number) {
        return new Review(
                UUID.randomUUID(),
                reference,
                edition,
                number,
                null,
                ReviewState.VACANT,
                null,
                null,
                null,
                "",
                Set.of(),
                Set.of(),
                0);
    }

    static Review planned(String reference, String edition, int number, String account) {
        return vacant(reference, edition, number)
                .with(account, ReviewState.PLANNED, null, null, null, "", Set.of(), Set.of());
    }

    Review knownBy(Set<Score> knownScores, Set<Departure> knownDepartures) {
        return with(juror, state, assignedAt, dueAt, submittedAt, comment, knownScores, knownDepartures);
    }

    public boolean isGivenBy(String account) {
        return account.equals(juror) && (state == ReviewState.ASSIGNED || state == ReviewState.SUBMITTED);
    }

    /** Whether somebody is to give it, known or not. */
    public boolean isOwed() {
        return state == ReviewState.VACANT || state == ReviewState.ASSIGNED;
    }

    Review assignTo(String account, Instant now, Instant due) {
        require(state == ReviewState.VACANT || state == ReviewState.PLANNED);
        return with(account, ReviewState.ASSIGNED, now, due, null, comment, scores, departures);
    }

    /** Without a juror, as if nobody had been planned. */
    Review vacated() {
        require(state == ReviewState.PLANNED);
        return with(null, ReviewState.VACANT, null, null, null, comment, scores, departures);
    }

    /** The juror changes without having been at fault, and may be asked for it again. */
    Review handedTo(String account, Instant now, Instant due) {
        require(state == ReviewState.ASSIGNED || state == ReviewState.VACANT);
        return with(account, ReviewState.ASSIGNED, now, due, null, comment, scores, departures);
    }

    Review departed(Departure.Kind kind, String reason, Instant now) {
        require(state == ReviewState.ASSIGNED && juror != null);
        Set<Departure> all = new HashSet<>(departures);
        all.add(new Departure(String.valueOf(juror), kind, reason, now));
        return with(null, ReviewState.VACANT, null, null, null, comment, scores, Set.copyOf(all));
    }

    /**
     * @param axes of the edition, each of which needs a score, or the word that it does not apply
     * @throws DomainException naming the axis whose score is missing or out of range, or the comment where it says nothing
     */
    Review submit(List<String> axes, Set<Score> given, String overallComment, Instant now) {
        require(state == ReviewState.ASSIGNED);
        for (Score score : given) {
            String field = "score_" + score.axis();
            if (!axes.contains(score.axis())) {
                throw new DomainException("review.score.unknownAxis", field, score.axis());
            }
            Integer points = score.score();
            if (points != null && (points < LOWEST || points > HIGHEST)) {
                throw new DomainException("review.score.outOfRange", field, points, LOWEST, HIGHEST);
            }
        }
        for (String axis : axes) {
            if (given.stream().noneMatch(score -> score.axis().equals(axis))) {
                throw new DomainException("review.score.missing", "score_" + axis, axis);
            }
        }
        if (given.stream().noneMatch(Score::applies)) {
            throw DomainException.of("review.score.noneApplies");
        }
        if (overallComment.isBlank()) {
            throw new DomainException("review.comment.missing", "overallComment");
        }
        return with(
                juror, ReviewState.SUBMITTED, assignedAt, dueAt, now, overallComment, Set.copyOf(given), departures);
    }

    /** It was given by somebody who turns out to be tied to the dossier: it stays on record and no longer counts. */
    Review setAside() {
        require(state == ReviewState.SUBMITTED);
        return with(juror, ReviewState.SET_ASIDE, assignedAt, dueAt, submittedAt, comment, scores, departures);
    }

    Review waive() {
        require(state == ReviewState.VACANT);
        return with(null, ReviewState.WAIVED, null, null, null, comment, scores, departures);
    }

    private void require(boolean possible) {
        if (!possible) {
            throw DomainException.of("review.transition", reference, number, state);
        }
    }

    private Review with(
            @Nullable String newJuror,
            ReviewState newState,
            @Nullable Instant newAssignedAt,
            @Nullable Instant newDueAt,
            @Nullable Instant newSubmittedAt,
            String newComment,
            Set<Score> newScores,
            Set<Departure> newDepartures) {
        return new Review(
                id,
                reference,
                edition,
                number,
                newJuror,
                newState,
                newAssignedAt,
                newDueAt,
                newSubmittedAt,
                newComment,
                newScores,
                newDepartures,
                version);
    }
}
