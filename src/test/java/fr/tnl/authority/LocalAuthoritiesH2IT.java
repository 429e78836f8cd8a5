package fr.tnl.authority;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class LocalAuthoritiesH2IT extends LocalAuthoritiesContract {

    private final HikariDataSource pool = new HikariDataSource();

    @Override
    DataSource dataSource() {
        // As in application.yaml: Flyway quotes the schema’s name, which H2 must find again
        pool.setJdbcUrl("jdbc:h2:mem:authority;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return pool;
    }

    @AfterAll
    void close() {
        pool.close();
    }
}
