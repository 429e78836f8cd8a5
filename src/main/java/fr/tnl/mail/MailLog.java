package fr.tnl.mail;

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
    public List<MailEntry> recent(int limit) {
        return jdbc.sql(ENTRY + " from tnl.mail order by created_at desc, id fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** @param limit how many at most */
    public List<MailEntry> inState(MailState state, int limit) {
        return jdbc.sql(ENTRY + " from tnl.mail where state = :state order by created_at desc, id"
                        + " fetch first :limit rows only")
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many mails stand where, each state named even where it has none. */
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) as mails from tnl.mail group by state").query(row -> {
            counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
        });
        return counts;
    }

    public Optional<MailDetail> find(UUID id) {
        return jdbc.sql(ENTRY + ", html_body, text_body from tnl.mail where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new MailDetail(entry(row), row.getString("html_body"), row.getString("text_body")))
                .optional();
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
