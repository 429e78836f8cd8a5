package fr.tnl.correspondence;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.HeldElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the messages and the owed mails hold on the people of a dossier. */
@Component
class ConversationRecords implements HeldElsewhere {

    private final JdbcClient jdbc;

    ConversationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database takes them away with their dossier. */
    @Override
    public void forget(Dossier dossier) {}

    /** What was written stays, as the secretariat has acted on it, without saying who wrote it. */
    @Override
    public void forget(Dossier dossier, String email, String mark) {
        jdbc.sql(
                        """
                        update tnl.dossier_message set author = '', author_name = :mark
                        where dossier = :dossier and side = 'APPLICANT' and lower(author) = lower(:email)
                        """)
                .param("dossier", dossier.id())
                .param("email", email)
                .param("mark", mark)
                .update();
        jdbc.sql("delete from tnl.owed_mail where dossier = :dossier and lower(recipient) = lower(:email)")
                .param("dossier", dossier.id())
                .param("email", email)
                .update();
    }
}
