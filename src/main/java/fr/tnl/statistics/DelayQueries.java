package fr.tnl.statistics;

import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up how many dossiers stood where for how many hours; medians are told from these. */
@Component
class DelayQueries {

    private static final int MIDDLE = 50;
    private static final int NINE_OF_TEN = 90;

    private final JdbcClient jdbc;

    DelayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each step that has an end, in their order. */
    List<StepDelay> of(EditionCode edition, Sight sight, Instant now) {
        Map<DossierStatus, Distribution> passed = new EnumMap<>(DossierStatus.class);
        Map<DossierStatus, Distribution> waiting = new EnumMap<>(DossierStatus.class);
        jdbc.sql(
                        """
                        select step, ongoing, hours, count(*) as number
                        from (select step,
                                     case when ended_at is null then 1 else 0 end as ongoing,
                                     cast(floor(extract(epoch from (coalesce(ended_at, :now) - began_at)) / 3600) as integer)
                                         as hours
                              from tnl.dossier_step
                              where edition = :edition and dossier not in (:closed)) s
                        group by step, ongoing, hours
                        """)
                .param("edition", edition.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("closed", sight.closedIds())
                .query(row -> {
                    (row.getInt("ongoing") == 1 ? waiting : passed)
                            .computeIfAbsent(DossierStatus.valueOf(row.getString("step")), step -> Distribution.none())
                            .add(Math.max(0, row.getInt("hours")), row.getLong("number"));
                });
        return Stream.of(DossierStatus.values())
                .filter(step -> !step.isFinal())
                .map(step -> delay(
                        step,
                        passed.getOrDefault(step, Distribution.none()),
                        waiting.getOrDefault(step, Distribution.none())))
                .toList();
    }

    private static StepDelay delay(DossierStatus step, Distribution passed, Distribution waiting) {
        return new StepDelay(
                step,
                (int) passed.size(),
                passed.percentile(MIDDLE),
                passed.percentile(NINE_OF_TEN),
                (int) waiting.size(),
                waiting.percentile(MIDDLE),
                waiting.largest());
    }
}
