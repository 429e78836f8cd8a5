package fr.tnl.e2e;

import io.zonky.test.db.postgres.junit5.EmbeddedPostgresExtension;
import io.zonky.test.db.postgres.junit5.SingleInstancePostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same life; its pages are the same, too. */
class FullLifeOnPostgresE2E extends FullLifeContract {

    @RegisterExtension
    private static final SingleInstancePostgresExtension POSTGRES = EmbeddedPostgresExtension.singleInstance();

    FullLifeOnPostgresE2E() {
        super(Look.NOWHERE);
    }

    @Override
    String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + POSTGRES.getEmbeddedPostgres().getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
    }
}
