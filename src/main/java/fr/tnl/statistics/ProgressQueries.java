package fr.tnl.statistics;

import fr.tnl.campaign.Campaign;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what applicants did, by the hour: days are made of these here, since databases differ in time zones. */
@Component
class ProgressQueries {

    private static final int MOST_PAST = 3;

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param campaigns all there are */
    Progress of(Campaign campaign, List<Campaign> campaigns, Sight sight, Instant now) {
        Map<LocalDate, Integer> begun = days("created_at", campaign.code(), sight);
        Map<LocalDate, Integer> filed = days("filed_at", campaign.code(), sight);
        Map<LocalDate, Integer> amended = amended(campaign.code(), sight);
        LocalDate closing = day(campaign.closesAt());
        LocalDate opening = Stream.of(begun, filed)
                .flatMap(days -> days.keySet().stream())
                .reduce(day(campaign.opensAt()), (one, other) -> one.isBefore(other) ? one : other);
        LocalDate end = day(now).isBefore(closing) ? day(now) : closing;
        List<Progress.Day> days = opening.datesUntil(end.isBefore(opening) ? opening : end.plusDays(1))
                .map(day -> new Progress.Day(
                        day,
                        (int) ChronoUnit.DAYS.between(day, closing),
                        begun.getOrDefault(day, 0),
                        filed.getOrDefault(day, 0),
                        amended.getOrDefault(day, 0)))
                .toList();
        return new Progress(days, past(campaign, campaigns, (int) ChronoUnit.DAYS.between(opening, closing), sight));
    }

    private List<Progress.Past> past(Campaign campaign, List<Campaign> campaigns, int length, Sight sight) {
        List<Progress.Past> past = new ArrayList<>();
        campaigns.stream()
                .filter(other -> other.closesAt().isBefore(campaign.closesAt()))
                .sorted(Comparator.comparing(Campaign::closesAt).reversed())
                .limit(MOST_PAST)
                .forEach(other -> {
                    Map<LocalDate, Integer> filed = days("filed_at", other.code(), sight);
                    if (!filed.isEmpty()) {
                        past.add(new Progress.Past(other.edition(), sums(filed, day(other.closesAt()), length)));
                    }
                });
        return past;
    }

    private static List<Integer> sums(Map<LocalDate, Integer> filed, LocalDate closing, int length) {
        List<Integer> sums = new ArrayList<>();
        for (int before = length; before >= 0; before--) {
            LocalDate day = closing.minusDays(before);
            sums.add(filed.entrySet().stream()
                    .filter(entry -> !entry.getKey().isAfter(day))
                    .mapToInt(Map.Entry::getValue)
                    .sum());
        }
        return List.copyOf(sums);
    }

    private Map<LocalDate, Integer> days(String column, EditionCode edition, Sight sight) {
        return byDay(
                """
                select date_trunc('hour', %1$s) as begins_at, count(*) as number from tnl.dossier
                where edition = :edition and %1$s is not null and id not in (:closed)
                group by date_trunc('hour', %1$s)
                """
                        .formatted(column),
                edition,
                sight);
    }

    private Map<LocalDate, Integer> amended(EditionCode edition, Sight sight) {
        return byDay(
                """
                select date_trunc('hour', a.saved_at) as begins_at, count(*) as number
                from tnl.dossier_answers a join tnl.dossier d on d.id = a.dossier
                where a.number > 1 and d.edition = :edition and d.id not in (:closed)
                group by date_trunc('hour', a.saved_at)
                """,
                edition,
                sight);
    }

    private Map<LocalDate, Integer> byDay(String sql, EditionCode edition, Sight sight) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query(row -> {
                    Instant hour =
                            row.getObject("begins_at", OffsetDateTime.class).toInstant();
                    days.merge(day(hour), row.getInt("number"), Integer::sum);
                });
        return new HashMap<>(days);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ParisTime.ZONE);
    }
}
