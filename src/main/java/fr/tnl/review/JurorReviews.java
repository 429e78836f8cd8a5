package fr.tnl.review;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews that a juror was given, all at once and without what they say: some have hundreds. */
@Component
@Transactional(readOnly = true)
public class JurorReviews {

    /**
     * @param dossier its reference
     * @param assignedAt null while it is only planned, as {@code dueAt} is
     * @param submittedAt null until it is in
     * @param begunAt when the juror last saved a part of it, null where they did not
     */
    public record Line(
            UUID id,
            String dossier,
            String edition,
            Track track,
            String authorityName,
            DossierStatus status,
            ReviewState state,
            @Nullable Instant assignedAt,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable Instant begunAt) {

        /** Whether the juror still has to give it; it is not asked for any more once its dossier has gone on. */
        public boolean isToGive() {
            return state == ReviewState.ASSIGNED && status == DossierStatus.UNDER_REVIEW;
        }

        public boolean isWithdrawn() {
            return status == DossierStatus.WITHDRAWN;
        }
    }

    private static final String ALL =
            """
            select r.id, r.reference, r.edition, d.track, d.authority_name, d.status, r.state, r.assigned_at, r.due_at,
                   r.submitted_at, f.saved_at
            from tnl.review r
            join tnl.dossier d on d.reference = r.reference
            left join tnl.review_draft f on f.review = r.id and f.juror = r.juror
            where r.juror = :juror and r.state in ('ASSIGNED', 'SUBMITTED') and r.reference not in (:closed)
            """;

    private static final String TO_GIVE =
            ALL + " and r.edition = :edition and r.state = 'ASSIGNED' and d.status = 'UNDER_REVIEW'";

    private static final String ORDER = " order by r.due_at, length(r.reference), r.reference";

    private final Sights sights;
    private final JdbcClient jdbc;

    JurorReviews(Sights sights, JdbcClient jdbc) {
        this.sights = sights;
        this.jdbc = jdbc;
    }

    /** Of every edition, the most pressing first; without those that a tie closed later. */
    public List<Line> of(String account) {
        return lines(jdbc.sql(ALL + ORDER), account);
    }

    /** Those of an edition that {@link Line#isToGive}, the most pressing first. */
    List<Line> toGive(EditionCode edition, String account) {
        return lines(jdbc.sql(TO_GIVE + ORDER).param("edition", edition.value()), account);
    }

    private List<Line> lines(JdbcClient.StatementSpec statement, String account) {
        Sight sight = sights.of(account);
        return statement
                .param("juror", account)
                .param("closed", sight.closedReferences())
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("edition"),
                        Track.valueOf(row.getString("track")),
                        row.getString("authority_name"),
                        DossierStatus.valueOf(row.getString("status")),
                        ReviewState.valueOf(row.getString("state")),
                        instant(row.getObject("assigned_at", OffsetDateTime.class)),
                        instant(row.getObject("due_at", OffsetDateTime.class)),
                        instant(row.getObject("submitted_at", OffsetDateTime.class)),
                        instant(row.getObject("saved_at", OffsetDateTime.class))))
                .list();
    }

    /** Whether a juror has reviews of an edition to give, or is to get some that are planned. */
    public boolean awaits(EditionCode edition, String account) {
        return jdbc.sql(
                                """
                                select count(*) from tnl.review
                                where edition = :edition and juror = :juror and state in ('PLANNED', 'ASSIGNED')
                                """)
                        .param("edition", edition.value())
                        .param("juror", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
