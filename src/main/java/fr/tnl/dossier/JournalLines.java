package fr.tnl.dossier;

import fr.tnl.dossier.DossierEvent.Seal;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the table {@code tnl.dossier_event}: each step does, so the statement is written out. */
@Component
class JournalLines {

    private final JdbcClient jdbc;

    JournalLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DossierEvent line) {
        Seal seal = line.seal();
        jdbc.sql(
                        """
                        insert into tnl.dossier_event
                            (id, dossier, number, at, kind, actor_kind, actor, detail, evidence,
                             actor_salt, actor_hash, detail_salt, detail_hash, previous, hash)
                        values (:id, :dossier, :number, :at, :kind, :actorKind, :actor, :detail, :evidence,
                             :actorSalt, :actorHash, :detailSalt, :detailHash, :previous, :hash)
                        """)
                .param("id", line.id())
                .param("dossier", line.dossier())
                .param("number", line.number())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("kind", line.kind().name())
                .param("actorKind", line.actorKind().name())
                .param("actor", line.actor())
                .param("detail", line.detail())
                .param("evidence", line.evidence())
                .param("actorSalt", seal.actorSalt())
                .param("actorHash", seal.actorHash())
                .param("detailSalt", seal.detailSalt())
                .param("detailHash", seal.detailHash())
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .update();
    }
}
