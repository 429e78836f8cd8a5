package fr.tnl.statistics;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class StatisticsH2IT extends StatisticsContract {

    private final HikariDataSource pool = new HikariDataSource();

    @Override
    DataSource dataSource() {
        pool.setJdbcUrl("jdbc:h2:mem:statistics;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return pool;
    }

    @AfterAll
    void close() {
        pool.close();
    }
}
