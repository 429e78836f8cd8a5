package fr.tnl.dossier;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class DossierSearchH2IT extends DossierSearchContract {

    private final HikariDataSource pool = new HikariDataSource();

    @Override
    DataSource dataSource() {
        pool.setJdbcUrl("jdbc:h2:mem:dossier-search;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return pool;
    }

    @AfterAll
    void close() {
        pool.close();
    }
}
