package fr.tnl.mail;

import fr.tnl.shared.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails went out, which did not, and why. Newest first everywhere. */
@Component
public class MailLog {

    private static final String ENTRY = "select id, step_key, template, recipient, recipient_name, dossier_reference,"
            + " state, subject, attachment_names, attempts, last_error, message_id, created_at, last_attempt_at, sent_at";

    /** A mail that names no dossier may be about any, such as a juror's list of the day: it is for full sight only. */
    private static final String SEEN =
            "(:full or dossier_reference is not null and dossier_reference not in (:closed))";

    private static final String NEWEST = " order by created_at desc, id fetch first :limit rows only";

    private final JdbcClient jdbc;

    MailLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MailEntry> ofDossier(String reference) {
        return jdbc.sql(ENTRY + " from tnl.mail where dossier_reference = :reference order by created_at desc, id")
                .param("reference", reference)
                .query((row, number) -> entry(row))
                .list();
    }

    /** @param limit how many at most */
    public List<MailEntry> recent(Sight sight, int limit) {
        return seen(ENTRY + " from tnl.mail where " + SEEN + NEWEST, sight)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** @param limit how many at most */
    public List<MailEntry> inState(MailState state, Sight sight, int limit) {
        return seen(ENTRY + " from tnl.mail where state = :state and " + SEEN + NEWEST, sight)
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many mails stand where, each state named even where it has none. */
    public Map<MailState, Long> counts(Sight sight) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        seen("select state, count(*) as mails from tnl.mail where " + SEEN + " group by state", sight)
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    public Optional<MailDetail> find(UUID id, Sight sight) {
        return seen(ENTRY + ", html_body, text_body from tnl.mail where id = :id and " + SEEN, sight)
                .param("id", id)
                .query((row, number) ->
                        new MailDetail(entry(row), row.getString("html_body"), row.getString("text_body")))
                .optional();
    }

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return jdbc.sql(sql).param("full", sight.isFull()).param("closed", sight.closedReferences());
    }

    private static MailEntry entry(ResultSet row) throws SQLException {
        String attachments = row.getString("attachment_names");
        return new MailEntry(
                row.getObject("id", UUID.class),
                row.getString("step_key"),
                row.getString("template"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("dossier_reference"),
                MailState.valueOf(row.getString("state")),
                row.getString("subject"),
                attachments == null || attachments.isEmpty() ? List.of() : List.of(attachments.split("\n")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("message_id"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "last_attempt_at")),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
