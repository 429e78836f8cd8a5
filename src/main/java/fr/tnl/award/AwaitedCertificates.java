package fr.tnl.award;

import fr.tnl.dossier.Candidacy;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which laureates have not got their certificate yet: it is being made, or could not be. */
@Component
public class AwaitedCertificates {

    private final JdbcClient jdbc;

    AwaitedCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By reference. Asked with every look at the campaign: of tens of thousands, only those without are read. */
    public List<Candidacy> in(EditionCode edition, Sight sight) {
        return jdbc.sql(
                        """
                        select d.reference, d.authority_id, d.authority_name from tnl.dossier d
                        where d.edition = :edition and d.status = 'AWARDED' and d.id not in (:closed)
                          and not exists (select 1 from tnl.certificate c where c.reference = d.reference)
                        order by d.reference
                        """)
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query((row, number) -> new Candidacy(
                        row.getString("reference"), row.getString("authority_id"), row.getString("authority_name")))
                .list();
    }
}
