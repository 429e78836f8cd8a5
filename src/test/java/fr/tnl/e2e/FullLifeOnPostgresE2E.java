package fr.tnl.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same life; its pages are the same, too. */
class FullLifeOnPostgresE2E extends FullLifeContract {

    @RegisterExtension
    private static final Database DATABASE = new Database();

    FullLifeOnPostgresE2E() {
        super(Look.NOWHERE);
    }

    @Override
    String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + DATABASE.url(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
    }

    /** There before the product, and gone after it. */
    private static final class Database implements BeforeAllCallback, AfterAllCallback {

        private EmbeddedPostgres postgres;

        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            postgres = EmbeddedPostgres.start();
        }

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            postgres.close();
        }

        String url() {
            return postgres.getJdbcUrl("postgres", "postgres");
        }
    }
}
