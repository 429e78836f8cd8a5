package fr.tnl.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own for one class of tests: empty until it is migrated, gone when it is closed. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final @Nullable EmbeddedPostgres server;

    private TestDatabase(String url, @Nullable EmbeddedPostgres server) {
        pool.setJdbcUrl(url);
        this.server = server;
    }

    /** Names as application.yaml has them: Flyway quotes the schema’s, which H2 must find again. */
    public static TestDatabase h2() {
        return new TestDatabase(
                "jdbc:h2:mem:%s;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE".formatted(UUID.randomUUID()),
                null);
    }

    public static TestDatabase postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new TestDatabase(server.getJdbcUrl("postgres", "postgres"), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the product's tables. */
    public TestDatabase migrate() {
        flyway().load().migrate();
        return this;
    }

    /** For a test of the migrations themselves. */
    public FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(pool)
                .schemas("tnl")
                .defaultSchema("tnl")
                .createSchemas(true);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
