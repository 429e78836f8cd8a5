package fr.tnl.award;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class AwaitedCertificatesH2IT extends AwaitedCertificatesContract {

    private final HikariDataSource pool = new HikariDataSource();

    @Override
    DataSource dataSource() {
        pool.setJdbcUrl("jdbc:h2:mem:awaited-certificates;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return pool;
    }

    @AfterAll
    void close() {
        pool.close();
    }
}
