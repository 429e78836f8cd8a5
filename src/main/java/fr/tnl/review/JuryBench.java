package fr.tnl.review;

import fr.tnl.dossier.Dossier;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The jurors as they stand for one review of a dossier: who is available, and why the others are not. */
@Component
@Transactional(readOnly = true)
public class JuryBench {

    /** @param obstacle key of the message that says why */
    public record Unavailable(Juror juror, String obstacle) {}

    private final Jurors jurors;
    private final ReviewRepository reviews;
    private final JdbcClient jdbc;
    private final Clock clock;

    JuryBench(Jurors jurors, ReviewRepository reviews, JdbcClient jdbc, Clock clock) {
        this.jurors = jurors;
        this.reviews = reviews;
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
    }

    /** The load of every juror in an edition, by name. */
    public Map<Juror, Load> loads(EditionCode edition) {
        Map<String, Load> loads = new HashMap<>();
        jdbc.sql(
                        """
                        select j.account,
                               sum(case when r.state = 'ASSIGNED' then 1 else 0 end) as waiting,
                               sum(case when r.state = 'ASSIGNED' and r.due_at < :now then 1 else 0 end) as overdue,
                               sum(case when r.state = 'SUBMITTED' then 1 else 0 end) as submitted,
                               (select count(*) from tnl.review_departure p join tnl.review q on q.id = p.review
                                 where p.juror = j.account and q.edition = :edition) as left_behind
                          from tnl.juror j
                          left join (select v.* from tnl.review v join tnl.dossier d on d.reference = v.reference
                                      where v.edition = :edition and d.status <> 'WITHDRAWN') r on r.juror = j.account
                         group by j.account
                        """)
                .param("edition", edition.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    loads.put(
                            row.getString("account"),
                            new Load(
                                    row.getInt("waiting"),
                                    row.getInt("overdue"),
                                    row.getInt("submitted"),
                                    row.getInt("left_behind")));
                });
        Map<Juror, Load> byJuror = new LinkedHashMap<>();
        jurors.all().forEach(juror -> byJuror.put(juror, loads.getOrDefault(juror.account(), Load.NONE)));
        return byJuror;
    }

    /** Least load first. */
    public List<Juror> available(Dossier dossier) {
        return assignment(dossier).available(dossier.authorityId(), onDossier(dossier), declined(dossier));
    }

    public List<Unavailable> unavailable(Dossier dossier) {
        Map<String, Assignment.Obstacle> obstacles =
                assignment(dossier).obstacles(dossier.authorityId(), onDossier(dossier), declined(dossier));
        return jurors.all().stream()
                .filter(juror -> obstacles.containsKey(juror.account()))
                .map(juror -> new Unavailable(juror, "review.obstacle." + obstacles.get(juror.account())))
                .toList();
    }

    private Assignment assignment(Dossier dossier) {
        return new Assignment(jurors.all(), loads(dossier.edition()));
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
                .collect(Collectors.toSet());
    }

    private List<Review> reviewsOf(Dossier dossier) {
        return reviews.findByReferenceOrderByNumberAsc(
                dossier.requireReference().value());
    }

    /** Reviews by account, not counting those of dossiers that were withdrawn. */
    private Map<String, Integer> loads(String edition) {
        Map<String, Integer> loads = new HashMap<>();
        jdbc.sql(
                        """
                        select r.juror, count(*) as number
                        from tnl.review r join tnl.dossier d on d.reference = r.reference
                        where r.edition = :edition and r.juror is not null and d.status <> 'WITHDRAWN'
                        group by r.juror
                        """)
                .param("edition", edition)
                .query(row -> {
                    loads.put(row.getString("juror"), row.getInt("number"));
                });
        return loads;
    }
}
