package fr.tnl.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when a dossier stands where it stands, and how long it stood elsewhere before: what delays are told from. */
@Component
class DossierSteps {

    private final JdbcClient jdbc;

    DossierSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Follows the status that a dossier has come to. The caller holds the dossier.
     *
     * @param number of the line that tells of it
     */
    void move(UUID dossier, int number, Instant at) {
        jdbc.sql("update tnl.dossier set step = status where id = :id")
                .param("id", dossier)
                .update();
        jdbc.sql("update tnl.dossier_step set ended_at = :at where dossier = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", dossier)
                .update();
        jdbc.sql(
                        """
                        insert into tnl.dossier_step (dossier, number, edition, step, began_at)
                        select id, :number, edition, status, :at from tnl.dossier where id = :id
                        """)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", dossier)
                .update();
    }
}
