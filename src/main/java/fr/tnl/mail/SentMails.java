package fr.tnl.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails on dossiers that left and that the journals of these do not tell of yet. A mail is sent outside of its caller's
 * transaction, which may still fail: so the journals hear of it afterwards.
 */
@Component
public class SentMails {

    /** @param subject without secrets */
    public record Sent(UUID id, String dossierReference, String subject, String recipientName, String recipient) {}

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most how many at most, the oldest first */
    public List<Sent> untold(int most) {
        return jdbc.sql(
                        """
                        select id, dossier_reference, subject, recipient_name, recipient from tnl.mail
                        where journal_due = true order by sent_at, id fetch first :most rows only
                        """)
                .param("most", most)
                .query((row, number) -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getString("dossier_reference"),
                        row.getString("subject"),
                        row.getString("recipient_name"),
                        row.getString("recipient")))
                .list();
    }

    /** @return whether it was not told before, by another server for instance */
    public boolean told(UUID id) {
        return jdbc.sql("update tnl.mail set journal_due = false where id = :id and journal_due = true")
                        .param("id", id)
                        .update()
                == 1;
    }
}
