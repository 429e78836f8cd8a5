package fr.tnl.statistics;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.shared.Sight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up how often each juror gave which score on which axis, from the consolidation of a dossier on. */
@Component
class ScoreQueries {

    private final JdbcClient jdbc;
    private final Jurors jurors;

    ScoreQueries(JdbcClient jdbc, Jurors jurors) {
        this.jdbc = jdbc;
        this.jurors = jurors;
    }

    Scores of(Edition edition, Sight sight) {
        Map<String, Distribution> byAxis = new HashMap<>();
        Map<String, Long> notApplicable = new HashMap<>();
        Map<String, Distribution> byJuror = new HashMap<>();
        Distribution all = Distribution.none();
        jdbc.sql(
                        """
                        select s.axis, r.juror, s.score, count(*) as number
                        from tnl.review r
                        join tnl.dossier d on d.reference = r.reference
                        join tnl.review_score s on s.review = r.id
                        where r.edition = :edition and r.state = 'SUBMITTED' and d.id not in (:closed)
                          and d.status in ('IN_DELIBERATION', 'DECIDED', 'AWARDED', 'NOT_AWARDED')
                        group by s.axis, r.juror, s.score
                        """)
                .param("edition", edition.code().value())
                .param("closed", sight.closedIds())
                .query(row -> {
                    String axis = row.getString("axis");
                    long number = row.getLong("number");
                    int score = row.getInt("score");
                    if (row.wasNull()) {
                        notApplicable.merge(axis, number, Long::sum);
                        return;
                    }
                    all.add(score, number);
                    byAxis.computeIfAbsent(axis, key -> Distribution.none()).add(score, number);
                    byJuror.computeIfAbsent(row.getString("juror"), key -> Distribution.none())
                            .add(score, number);
                });
        return new Scores(axes(edition.axes(), byAxis, notApplicable), jurors(byJuror), all);
    }

    private static List<Scores.AxisScores> axes(
            List<Axis> axes, Map<String, Distribution> scores, Map<String, Long> notApplicable) {
        return axes.stream()
                .map(axis -> new Scores.AxisScores(
                        axis.id(),
                        axis.title(),
                        scores.getOrDefault(axis.id(), Distribution.none()),
                        notApplicable.getOrDefault(axis.id(), 0L)))
                .toList();
    }

    private List<Scores.JurorScores> jurors(Map<String, Distribution> scores) {
        Map<String, String> names = jurors.all().stream().collect(Collectors.toMap(Juror::account, Juror::name));
        return scores.entrySet().stream()
                .map(entry -> new Scores.JurorScores(
                        entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Scores.JurorScores::name))
                .toList();
    }
}
