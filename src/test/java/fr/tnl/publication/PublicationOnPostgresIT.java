package fr.tnl.publication;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PublicationOnPostgresIT.Postgres.class)
class PublicationOnPostgresIT extends PublicationContract {

    /** Begins before everything else and ends after it: the engine still needs its database when it stops. */
    static final class Postgres implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                TestPropertyValues.of(
                                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username=postgres")
                        .applyTo(context);
                context.getDefaultListableBeanFactory().registerDisposableBean("postgres", postgres::close);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
