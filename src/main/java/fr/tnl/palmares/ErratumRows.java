package fr.tnl.palmares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tnl.erratum}: lines are added and never changed. */
@Repository
class ErratumRows {

    private final JdbcClient jdbc;

    ErratumRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Erratum erratum) {
        jdbc.sql(
                        """
                        insert into tnl.erratum
                          (id, edition, number, kind, laureate, authority_id, authority_name, reference, level_before,
                           mentions_before, level_after, mentions_after, reason, made_by, made_at)
                        values (:id, :edition, :number, :kind, :laureate, :authorityId, :authorityName, :reference,
                           :levelBefore, :mentionsBefore, :levelAfter, :mentionsAfter, :reason, :madeBy, :madeAt)
                        """)
                .param("id", erratum.id())
                .param("edition", erratum.edition())
                .param("number", erratum.number())
                .param("kind", erratum.kind().name())
                .param("laureate", erratum.laureate())
                .param("authorityId", erratum.authorityId())
                .param("authorityName", erratum.authorityName())
                .param("reference", erratum.reference())
                .param("levelBefore", erratum.levelBefore())
                .param("mentionsBefore", String.join(",", erratum.mentionsBefore()))
                .param("levelAfter", erratum.levelAfter())
                .param("mentionsAfter", String.join(",", erratum.mentionsAfter()))
                .param("reason", erratum.reason())
                .param("madeBy", erratum.madeBy())
                .param("madeAt", LaureateRows.time(erratum.madeAt()))
                .update();
    }

    int lastNumber(String edition) {
        return jdbc.sql("select coalesce(max(number), 0) from tnl.erratum where edition = :edition")
                .param("edition", edition)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<Erratum> ofEdition(String edition) {
        return jdbc.sql("select * from tnl.erratum where edition = :edition order by number desc")
                .param("edition", edition)
                .query(ErratumRows::erratum)
                .list();
    }

    /** The newest first. */
    List<Erratum> ofAuthority(String authorityId) {
        return jdbc.sql("select * from tnl.erratum where authority_id = :authority order by made_at desc, number desc")
                .param("authority", authorityId)
                .query(ErratumRows::erratum)
                .list();
    }

    /** The newest first. */
    List<Erratum> ofLaureate(UUID laureate) {
        return jdbc.sql("select * from tnl.erratum where laureate = :laureate order by number desc")
                .param("laureate", laureate)
                .query(ErratumRows::erratum)
                .list();
    }

    /** Of all editions, the newest first. */
    List<Erratum> newest(int most) {
        return jdbc.sql("select * from tnl.erratum order by made_at desc, id fetch next :most rows only")
                .param("most", most)
                .query(ErratumRows::erratum)
                .list();
    }

    private static Erratum erratum(ResultSet row, int number) throws SQLException {
        return new Erratum(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getInt("number"),
                Erratum.Kind.valueOf(row.getString("kind")),
                row.getObject("laureate", UUID.class),
                row.getString("authority_id"),
                row.getString("authority_name"),
                row.getString("reference"),
                row.getString("level_before"),
                LaureateRows.codes(row.getString("mentions_before")),
                row.getString("level_after"),
                LaureateRows.codes(row.getString("mentions_after")),
                row.getString("reason"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
