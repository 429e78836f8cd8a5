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

    /**
     * @param juror account, null while nobody is found
     * @param begun whether the juror has saved a part of it
     */
    record Seat(UUID review, String reference, @Nullable String juror, ReviewState state, boolean begun) {

        /** Whether it may still go to another juror for the sake of even loads. */
        boolean isMovable() {
            return state == ReviewState.ASSIGNED && !begun;
        }

        /** Whether it stays with its juror, who has given it or begun to. */
        boolean isSettled() {
            return state == ReviewState.SUBMITTED || (state == ReviewState.ASSIGNED && begun);
        }
    }

    private final JdbcClient jdbc;

    ReviewSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By dossier, in the order of their numbers. */
    Map<String, List<Seat>> in(EditionCode edition) {
        return jdbc
                .sql(
                        """
                        select r.id, r.reference, r.juror, r.state, d.id as draft
                        from tnl.review r left join tnl.review_draft d on d.review = r.id and d.juror = r.juror
                        where r.edition = :edition
                        order by r.reference, r.number
                        """)
                .param("edition", edition.value())
                .query((row, number) -> new Seat(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("juror"),
                        ReviewState.valueOf(row.getString("state")),
                        row.getObject("draft") != null))
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

    /**
     * Reviews of each account, submitted or still to give; those of withdrawn dossiers do not count. They are few: it is
     * quicker to count all and take those off than to ask of each review for its dossier.
     */
    Map<String, Integer> loads(EditionCode edition) {
        Map<String, Integer> loads = new HashMap<>();
        jdbc.sql(
                        """
                        select juror, sum(number) as number from (
                            select r.juror, count(*) as number from tnl.review r
                            where r.edition = :edition and r.juror is not null and r.state <> 'SET_ASIDE'
                            group by r.juror
                            union all
                            select r.juror, -count(*) from tnl.dossier d join tnl.review r on r.reference = d.reference
                            where d.edition = :edition and d.status = 'WITHDRAWN'
                                and r.juror is not null and r.state <> 'SET_ASIDE'
                            group by r.juror) as counted
                        group by juror
                        """)
                .param("edition", edition.value())
                .query(row -> {
                    loads.put(row.getString("juror"), row.getInt("number"));
                });
        return loads;
    }
}
