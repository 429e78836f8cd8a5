package fr.tnl.review;

import fr.tnl.shared.EditionCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which reviews of an edition, without what they say; a whole campaign at once. */
@Component
class ReviewSeats {

    /** @param juror account, null while nobody is found */
    record Seat(UUID review, String reference, @Nullable String juror, ReviewState state) {}

    private final JdbcClient jdbc;

    ReviewSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By dossier, in the order of their numbers. */
    Map<String, List<Seat>> in(EditionCode edition) {
        return jdbc
                .sql(
                        "select id, reference, juror, state from tnl.review where edition = :edition order by reference, number")
                .param("edition", edition.value())
                .query((row, number) -> new Seat(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("juror"),
                        ReviewState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seat::reference));
    }

    /** Accounts that are asked no more, by dossier. */
    Map<String, Set<String>> departed(EditionCode edition) {
        Map<String, Set<String>> departed = new HashMap<>();
        jdbc.sql(
                        """
                        select r.reference, p.juror from tnl.review_departure p join tnl.review r on r.id = p.review
                        where r.edition = :edition
                        """)
                .param("edition", edition.value())
                .query(row -> {
                    departed.computeIfAbsent(row.getString("reference"), reference -> new HashSet<>())
                            .add(row.getString("juror"));
                });
        return departed;
    }

    /** Reviews of each account, submitted or still to give; those of withdrawn dossiers do not count. */
    Map<String, Integer> loads(EditionCode edition) {
        Map<String, Integer> loads = new HashMap<>();
        jdbc.sql(
                        """
                        select r.juror, count(*) as number
                        from tnl.review r join tnl.dossier d on d.reference = r.reference
                        where r.edition = :edition and r.juror is not null and r.state <> 'SET_ASIDE' and d.status <> 'WITHDRAWN'
                        group by r.juror
                        """)
                .param("edition", edition.value())
                .query(row -> {
                    loads.put(row.getString("juror"), row.getInt("number"));
                });
        return loads;
    }
}
