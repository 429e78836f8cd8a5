package fr.tnl.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.RealEditions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jurors and reviews in memory. */
final class FakeBench {

    private final Map<String, Juror> jurors = new LinkedHashMap<>();
    private final Map<UUID, Review> reviews = new LinkedHashMap<>();
    private final Map<UUID, ReviewDraft> drafts = new LinkedHashMap<>();

    FakeBench(Juror... members) {
        for (Juror member : members) {
            jurors.put(member.account(), member);
        }
    }

    Jurors jurors() {
        return new Jurors(new JurorRows(), Clock.systemUTC());
    }

    ReviewRepository reviews() {
        return new ReviewRows();
    }

    ReviewDraftRepository drafts() {
        return new DraftRows();
    }

    JuryBench bench(Clock clock) {
        return new JuryBench(
                jurors(), reviews(), seats(), authorities(), RealEditions.all(), mock(JdbcClient.class), clock);
    }

    /** As the database would say, over these reviews. */
    ReviewSeats seats() {
        ReviewSeats seats = mock(ReviewSeats.class);
        when(seats.loads(any())).then(call -> counted());
        when(seats.in(any())).then(call -> reviews.values().stream()
                .sorted(Comparator.comparing(Review::reference).thenComparing(Review::number))
                .map(review -> new ReviewSeats.Seat(
                        review.id(), review.reference(), review.juror(), review.state(), isBegun(review)))
                .collect(Collectors.groupingBy(ReviewSeats.Seat::reference)));
        when(seats.departed(any())).then(call -> reviews.values().stream()
                .collect(Collectors.groupingBy(
                        Review::reference,
                        Collectors.flatMapping(
                                review -> review.departures().stream().map(Departure::juror), Collectors.toSet()))));
        return seats;
    }

    /** The same for one juror. */
    JurorReviews jurorReviews(Sights sights, Dossiers dossiers) {
        JurorReviews found = mock(JurorReviews.class);
        when(found.of(any())).then(call -> {
            String account = call.getArgument(0);
            return reviews.values().stream()
                    .filter(review -> review.isGivenBy(account))
                    .map(review -> line(review, dossiers.get(new DossierReference(review.reference()))))
                    .filter(line -> sights.of(account).sees(line.dossier()))
                    .toList();
        });
        when(found.toGive(any(), anyString())).thenAnswer(asked -> found.of(asked.getArgument(1)).stream()
                .filter(line ->
                        line.edition().equals(asked.<EditionCode>getArgument(0).value()))
                .filter(JurorReviews.Line::isToGive)
                .toList());
        return found;
    }

    private JurorReviews.Line line(Review review, Dossier dossier) {
        return new JurorReviews.Line(
                review.id(),
                review.reference(),
                review.edition(),
                dossier.track(),
                dossier.authorityName(),
                dossier.status(),
                review.state(),
                review.assignedAt(),
                review.dueAt(),
                review.submittedAt(),
                drafts.values().stream()
                        .filter(draft -> draft.review().equals(review.id())
                                && draft.juror().equals(review.juror()))
                        .map(ReviewDraft::savedAt)
                        .findFirst()
                        .orElse(null));
    }

    private boolean isBegun(Review review) {
        return drafts.values().stream()
                .anyMatch(draft ->
                        draft.review().equals(review.id()) && draft.juror().equals(review.juror()));
    }

    private Map<String, Integer> counted() {
        return reviews.values().stream()
                .filter(review -> review.state() != ReviewState.SET_ASIDE)
                .map(Review::juror)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(juror -> juror, juror -> 1, Integer::sum));
    }

    static LocalAuthorities authorities() {
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.get(any())).then(call -> GivenJurors.authority(call.getArgument(0)));
        when(authorities.all(any())).then(call -> call.<Collection<String>>getArgument(0).stream()
                .distinct()
                .map(GivenJurors::authority)
                .collect(Collectors.toMap(LocalAuthority::id, Function.identity())));
        when(authorities.membersOf(any())).thenReturn(List.of());
        when(authorities.membersOf("EPCI-243500139")).thenReturn(List.of("COMMUNE-35238", "COMMUNE-35051"));
        return authorities;
    }

    private final class JurorRows implements Jurors.Rows {

        @Override
        public Juror save(Juror juror) {
            jurors.put(juror.account(), juror);
            return juror;
        }

        @Override
        public List<Juror> findByAccount(String account) {
            return Stream.ofNullable(jurors.get(account)).toList();
        }

        @Override
        public List<Juror> findAllByName() {
            return jurors.values().stream()
                    .sorted(Comparator.comparing(Juror::name))
                    .toList();
        }
    }

    private final class ReviewRows implements ReviewRepository {

        @Override
        public Review save(Review review) {
            reviews.put(review.id(), review);
            return review;
        }

        @Override
        public List<Review> saveAll(Iterable<Review> all) {
            List<Review> saved = new ArrayList<>();
            all.forEach(review -> saved.add(save(review)));
            return saved;
        }

        @Override
        public List<Review> readById(UUID id) {
            return Stream.ofNullable(reviews.get(id)).toList();
        }

        @Override
        public List<Review> findByReference(String reference) {
            return reviews.values().stream()
                    .filter(review -> review.reference().equals(reference))
                    .sorted(Comparator.comparingInt(Review::number))
                    .toList();
        }

        @Override
        public List<Review> findByEditionAndJuror(String edition, String juror) {
            return reviews.values().stream()
                    .filter(review -> review.edition().equals(edition) && juror.equals(review.juror()))
                    .toList();
        }
    }

    private final class DraftRows implements ReviewDraftRepository {

        @Override
        public ReviewDraft save(ReviewDraft draft) {
            ReviewDraft saved = new ReviewDraft(
                    draft.id(), draft.review(), draft.juror(), draft.entries(), draft.savedAt(), draft.version() + 1);
            drafts.put(saved.id(), saved);
            return saved;
        }

        @Override
        public void delete(ReviewDraft draft) {
            drafts.remove(draft.id());
        }

        @Override
        public Optional<ReviewDraft> findByReviewAndJuror(UUID review, String juror) {
            return findByReview(review).stream()
                    .filter(draft -> draft.juror().equals(juror))
                    .findFirst();
        }

        @Override
        public List<ReviewDraft> findByReview(UUID review) {
            return drafts.values().stream()
                    .filter(draft -> draft.review().equals(review))
                    .toList();
        }

        @Override
        public List<ReviewDrafts.Begun> begunBy(String juror) {
            return begun(review -> juror.equals(review.juror()));
        }

        @Override
        public List<ReviewDrafts.Begun> begunOf(String reference) {
            return begun(review -> review.reference().equals(reference));
        }

        private List<ReviewDrafts.Begun> begun(Predicate<Review> which) {
            return drafts.values().stream()
                    .filter(draft -> {
                        Review review = Objects.requireNonNull(reviews.get(draft.review()));
                        return which.test(review)
                                && review.state() == ReviewState.ASSIGNED
                                && draft.juror().equals(review.juror());
                    })
                    .map(draft -> new ReviewDrafts.Begun(draft.review(), draft.savedAt()))
                    .toList();
        }
    }
}
