package fr.tnl.award;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class AwaitedCertificatesPostgresIT extends AwaitedCertificatesContract {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool = new HikariDataSource();

    AwaitedCertificatesPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Override
    DataSource dataSource() {
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        return pool;
    }

    @AfterAll
    void close() throws IOException {
        pool.close();
        postgres.close();
    }
}
