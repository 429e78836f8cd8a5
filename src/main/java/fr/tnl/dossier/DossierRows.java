package fr.tnl.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the module's tables hold of one dossier, and of one person in it. */
@Component
class DossierRows {

    private static final List<String> BELONGING = List.of(
            "dossier_answers", "dossier_document", "dossier_step", "dossier_event", "access_token", "dossier_contact");

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(UUID dossier) {
        BELONGING.forEach(table -> jdbc.sql("delete from tnl." + table + " where dossier = :dossier")
                .param("dossier", dossier)
                .update());
        jdbc.sql("delete from tnl.dossier where id = :dossier")
                .param("dossier", dossier)
                .update();
    }

    /**
     * The events stay, without saying whose they were, and so does their chain: without the salt, its hashes tell nothing.
     * The person's links and sessions open nothing any more.
     */
    void forget(UUID dossier, String email) {
        jdbc.sql(
                        """
                        update tnl.dossier_event set actor = '', actor_salt = null
                        where dossier = :dossier and actor_kind = 'APPLICANT' and lower(actor) = lower(:email)
                        """)
                .param("dossier", dossier)
                .param("email", email)
                .update();
        // Who was a contact before and who came after, and whom mails went to
        jdbc.sql(
                        """
                        update tnl.dossier_event set detail = '', detail_salt = null
                        where dossier = :dossier and kind in ('CONTACT_CHANGED', 'MAIL_SENT')
                          and lower(detail) like concat('%', lower(:email), '%')
                        """)
                .param("dossier", dossier)
                .param("email", email)
                .update();
        for (String table : List.of("access_token", "earlier_release")) {
            jdbc.sql("delete from tnl." + table + " where dossier = :dossier and lower(email) = lower(:email)")
                    .param("dossier", dossier)
                    .param("email", email)
                    .update();
        }
    }

    List<PersonalData.Access> accesses(UUID dossier, String email) {
        return jdbc.sql(
                        """
                        select purpose, created_at, expires_at from tnl.access_token
                        where dossier = :dossier and lower(email) = lower(:email) order by created_at
                        """)
                .param("dossier", dossier)
                .param("email", email)
                .query((row, number) -> new PersonalData.Access(
                        row.getString("purpose").equals(AccessToken.Purpose.LINK.name()),
                        instant(row.getObject("created_at", OffsetDateTime.class)),
                        instant(row.getObject("expires_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
