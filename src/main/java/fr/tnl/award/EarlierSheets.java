package fr.tnl.award;

import fr.tnl.shared.DossierReference;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the sheets of dossiers that came to the deliberation before there were any. */
@Component
@Order(20)
class EarlierSheets implements ApplicationRunner {

    private final Deliberations deliberations;
    private final JdbcClient jdbc;

    EarlierSheets(Deliberations deliberations, JdbcClient jdbc) {
        this.deliberations = deliberations;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        missing().forEach(deliberations::write);
    }

    private List<DossierReference> missing() {
        return jdbc
                .sql(
                        """
                        select d.reference from tnl.dossier d
                        where d.track = 'LABEL' and d.status in (:consolidated)
                          and not exists (select 1 from tnl.deliberation_sheet s where s.reference = d.reference)
                        """)
                .param("consolidated", DeliberationList.CONSOLIDATED)
                .query(String.class)
                .list()
                .stream()
                .map(DossierReference::new)
                .toList();
    }
}
