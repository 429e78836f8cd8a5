package fr.tnl.dossier;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

class ChainOfOldLinesPostgresIT extends ChainOfOldLinesContract {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool = new HikariDataSource();

    ChainOfOldLinesPostgresIT() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Override
    DataSource dataSource() {
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        return pool;
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        postgres.close();
    }
}
