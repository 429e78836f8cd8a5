package fr.tnl.review;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The jurors as they stand for the reviews of a dossier: who is available, and why the others are not. */
@Component
@Transactional(readOnly = true)
public class JuryBench {

    /** Why a juror does not come into question; the text of each is {@code review.obstacle.<name>}. */
    public enum Obstacle {
        /** Told first: it outlasts a seat. */
        TIED,
        INACTIVE,
        /** The juror's ties are not known for this edition. */
        UNDECLARED,
        ALREADY_ON_DOSSIER,
        DECLINED
    }

    /** @param conflict of one who is tied */
    public record Unavailable(Juror juror, Obstacle obstacle, @Nullable Conflict conflict) {

        /** Key of the message that says why, and how the tie reaches the dossier. */
        public String reasonKey() {
            return conflict == null ? "review.obstacle." + obstacle : conflict.reasonKey();
        }
    }

    private final Jurors jurors;
    private final ReviewRepository reviews;
    private final ReviewSeats seats;
    private final LocalAuthorities authorities;
    private final Editions editions;
    private final JdbcClient jdbc;
    private final Clock clock;

    JuryBench(
            Jurors jurors,
            ReviewRepository reviews,
            ReviewSeats seats,
            LocalAuthorities authorities,
            Editions editions,
            JdbcClient jdbc,
            Clock clock) {
        this.jurors = jurors;
        this.reviews = reviews;
        this.seats = seats;
        this.authorities = authorities;
        this.editions = editions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How much a juror was given, not counting dossiers that were withdrawn.
     *
     * @param waiting reviews that are still to be given
     * @param overdue of these, how many are past their date
     * @param left dossiers that were taken back, recused from or not reviewed in time
     */
    public record Load(int waiting, int overdue, int submitted, int left) {

        static final Load NONE = new Load(0, 0, 0, 0);

        public int total() {
            return waiting + submitted;
        }

        private Load without(Load aside) {
            return new Load(waiting - aside.waiting, overdue - aside.overdue, submitted - aside.submitted, left);
        }

        private Load leaving(int dossiers) {
            return new Load(waiting, overdue, submitted, dossiers);
        }
    }

    /** Of reviews r: the few dossiers that were withdrawn are asked for once, not each review for its dossier. */
    private static final String OF_DOSSIERS_IN_THE_RUNNING = "r.reference not in (select d.reference from tnl.dossier d"
            + " where d.edition = :edition and d.status = 'WITHDRAWN' and d.reference is not null)";

    /** Reviews that do not count are few: they are counted apart and taken off, rather than each looked up. */
    private static final String ASIDE = " and (r.reference in (:closed) or not " + OF_DOSSIERS_IN_THE_RUNNING + ")";

    /** The load of every juror in an edition, by name, as somebody may know of it. */
    public Map<Juror, Load> loads(EditionCode edition, Sight sight) {
        Map<String, Load> loads = countedLoads(edition, sight, "");
        Map<Juror, Load> byJuror = new LinkedHashMap<>();
        jurors.all().forEach(juror -> byJuror.put(juror, loads.getOrDefault(juror.account(), Load.NONE)));
        return byJuror;
    }

    /**
     * The reviews of all jurors together.
     *
     * @return with nothing {@code left}
     */
    public Load work(EditionCode edition, Sight sight) {
        return reviews(edition, sight, "").without(reviews(edition, sight, ASIDE));
    }

    private Load reviews(EditionCode edition, Sight sight, String among) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> overdue = new HashMap<>();
        jdbc.sql("select r.state, count(*) as number, sum(case when r.due_at < :now then 1 else 0 end) as overdue"
                        + " from tnl.review r where r.edition = :edition" + among + " group by r.state")
                .param("edition", edition.value())
                .param("closed", sight.closedReferences())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    numbers.put(row.getString("state"), row.getInt("number"));
                    overdue.put(row.getString("state"), row.getInt("overdue"));
                });
        return new Load(
                numbers.getOrDefault(ReviewState.ASSIGNED.name(), 0),
                overdue.getOrDefault(ReviewState.ASSIGNED.name(), 0),
                numbers.getOrDefault(ReviewState.SUBMITTED.name(), 0),
                0);
    }

    /** The load of one juror, as this juror may know of it. */
    public Load load(EditionCode edition, String account, Sight sight) {
        return countedLoads(edition, sight, account).getOrDefault(account, Load.NONE);
    }

    /** @param only account of the one to count for; empty for all: the database finds one without reading all */
    private Map<String, Load> countedLoads(EditionCode edition, Sight sight, String only) {
        Map<String, Integer> left = left(edition, sight, only);
        Map<String, Load> aside = given(edition, sight, only, ASIDE);
        Map<String, Load> loads = given(edition, sight, only, "");
        left.keySet().forEach(juror -> loads.putIfAbsent(juror, Load.NONE));
        loads.replaceAll((juror, load) ->
                load.without(aside.getOrDefault(juror, Load.NONE)).leaving(left.getOrDefault(juror, 0)));
        return loads;
    }

    /** By account, with nothing {@code left}. */
    private Map<String, Load> given(EditionCode edition, Sight sight, String only, String among) {
        Map<String, Load> loads = new HashMap<>();
        jdbc.sql("select r.juror,"
                        + " sum(case when r.state = 'ASSIGNED' then 1 else 0 end) as waiting,"
                        + " sum(case when r.state = 'ASSIGNED' and r.due_at < :now then 1 else 0 end) as overdue,"
                        + " sum(case when r.state = 'SUBMITTED' then 1 else 0 end) as submitted"
                        + " from tnl.review r where r.edition = :edition"
                        + (only.isEmpty() ? " and r.juror is not null" : " and r.juror = :only")
                        + among
                        + " group by r.juror")
                .param("edition", edition.value())
                .param("closed", sight.closedReferences())
                .param("only", only)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    loads.put(
                            row.getString("juror"),
                            new Load(row.getInt("waiting"), row.getInt("overdue"), row.getInt("submitted"), 0));
                });
        return loads;
    }

    private Map<String, Integer> left(EditionCode edition, Sight sight, String only) {
        Map<String, Integer> left = new HashMap<>();
        // They are few, and looked up one by one: H2 would join them from all reviews
        jdbc.sql("select p.juror, count(*) as number from tnl.review_departure p"
                        + " where exists (select 1 from tnl.review r where r.id = p.review and r.edition = :edition"
                        + " and r.reference not in (:closed))"
                        + (only.isEmpty() ? "" : " and p.juror = :only")
                        + " group by p.juror")
                .param("edition", edition.value())
                .param("closed", sight.closedReferences())
                .param("only", only)
                .query(row -> {
                    left.put(row.getString("juror"), row.getInt("number"));
                });
        return left;
    }

    /** Those who may be asked for a review of a dossier, least load first; among equals by account. */
    public List<Juror> available(Dossier dossier) {
        Set<String> kept =
                unavailable(dossier).stream().map(one -> one.juror().account()).collect(Collectors.toSet());
        Map<String, Integer> loads = seats.loads(dossier.editionCode());
        return jurors.all().stream()
                .filter(juror -> !kept.contains(juror.account()))
                .sorted(Comparator.comparingInt((Juror juror) -> loads.getOrDefault(juror.account(), 0))
                        .thenComparing(Juror::account))
                .toList();
    }

    /** The others, by name. */
    public List<Unavailable> unavailable(Dossier dossier) {
        EditionCode edition = dossier.editionCode();
        Map<String, Conflict> conflicts = conflicts(edition).at(authorities.get(dossier.authorityId()));
        Set<String> onDossier = onDossier(dossier);
        Set<String> declined = declined(dossier);
        return jurors.all().stream()
                .flatMap(juror -> obstacle(juror, edition, conflicts.keySet(), onDossier, declined)
                        .map(obstacle -> new Unavailable(juror, obstacle, conflicts.get(juror.account())))
                        .stream())
                .toList();
    }

    private static Optional<Obstacle> obstacle(
            Juror juror, EditionCode edition, Set<String> tied, Set<String> onDossier, Set<String> declined) {
        String account = juror.account();
        if (tied.contains(account)) {
            return Optional.of(Obstacle.TIED);
        }
        if (!juror.active()) {
            return Optional.of(Obstacle.INACTIVE);
        }
        if (!juror.hasDeclared(edition)) {
            return Optional.of(Obstacle.UNDECLARED);
        }
        if (onDossier.contains(account)) {
            return Optional.of(Obstacle.ALREADY_ON_DOSSIER);
        }
        return declined.contains(account) ? Optional.of(Obstacle.DECLINED) : Optional.empty();
    }

    /** Whether nothing speaks against a juror of whom nothing is known but the dossier that they were planned for. */
    boolean mayReview(String account, Dossier dossier) {
        return jurors.find(account)
                .filter(juror -> juror.active() && juror.hasDeclared(dossier.editionCode()))
                .filter(juror -> conflict(juror, dossier).isEmpty())
                .isPresent();
    }

    String name(String account) {
        return jurors.get(account).name();
    }

    /** Why a juror is kept away from a dossier, if they are. */
    public Optional<Conflict> conflict(String account, Dossier dossier) {
        return jurors.find(account).flatMap(juror -> conflict(juror, dossier));
    }

    private Optional<Conflict> conflict(Juror juror, Dossier dossier) {
        return conflicts(List.of(juror), dossier.editionCode())
                .of(juror.account(), authorities.get(dossier.authorityId()));
    }

    /** Ids of the authorities whose dossiers are closed to a juror. */
    Set<String> closedTo(Juror juror, EditionCode edition) {
        return conflicts(List.of(juror), edition).closedTo(juror.account(), authorities::membersOf);
    }

    /** Those who may be given reviews of an edition at all. */
    List<Juror> seated(EditionCode edition) {
        return jurors.all().stream()
                .filter(juror -> juror.active() && juror.hasDeclared(edition))
                .toList();
    }

    Conflicts conflicts(EditionCode edition) {
        return conflicts(jurors.all(), edition);
    }

    private Conflicts conflicts(List<Juror> all, EditionCode edition) {
        Set<String> named = all.stream()
                .flatMap(juror -> juror.ties().stream())
                .map(Tie::authorityId)
                .collect(Collectors.toSet());
        return new Conflicts(all, authorities.all(named), editions.get(edition).tiesReach());
    }

    private Set<String> onDossier(Dossier dossier) {
        return reviewsOf(dossier).stream()
                .map(Review::juror)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A juror who declined one review of a dossier is asked for none of the others. */
    private Set<String> declined(Dossier dossier) {
        return reviewsOf(dossier).stream()
                .flatMap(review -> review.departures().stream())
                .map(Departure::juror)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Review> reviewsOf(Dossier dossier) {
        return reviews.findByReference(dossier.requireReference().value());
    }

    /** Local authorities of dossiers, by id. */
    Map<String, LocalAuthority> applicants(List<String> ids) {
        return authorities.all(ids);
    }
}
