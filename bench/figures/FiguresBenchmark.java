package fr.tnl.statistics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.dossier.FilledCampaign;
import fr.tnl.dossier.JournalsOf;
import fr.tnl.review.JurorsOf;
import fr.tnl.shared.Sight;
import fr.tnl.testing.RealEditions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the database takes to add up each figure of 46,000 dossiers and 138,000 reviews, and to verify their journals.
 * With an address of a database, only fills it.
 */
public final class FiguresBenchmark {

    private static final int ROUNDS = 15;
    private static final Campaign CAMPAIGN = new Campaign(
            "2026",
            CampaignState.CLOSED,
            Instant.parse("2026-09-18T06:00:00Z"),
            Instant.parse("2026-10-18T21:59:59Z"),
            Instant.parse("2026-11-18T17:00:00Z"),
            FilledCampaign.DOSSIERS,
            1);

    private FiguresBenchmark() {}

    public static void main(String... arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        if (arguments.length > 0) {
            fill(pool(arguments[0], arguments[1]));
            return;
        }
        try (HikariDataSource h2 = pool(
                "jdbc:h2:file:./target/bench/figures;CACHE_SIZE=32768;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa")) {
            fill(h2);
            measure("H2", h2);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource pool = pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            fill(pool);
            JdbcClient.create(pool).sql("analyze").update();
            measure("PostgreSQL", pool);
        }
    }

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword("");
        return pool;
    }

    private static void fill(HikariDataSource pool) throws Exception {
        Flyway.configure()
                .dataSource(pool)
                .schemas("tnl")
                .defaultSchema("tnl")
                .createSchemas(true)
                .javaMigrations(FilledCampaign.chain())
                .load()
                .migrate();
        long start = System.nanoTime();
        FilledCampaign.fill(pool);
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void measure(String name, HikariDataSource pool) {
        JdbcClient jdbc = JdbcClient.create(pool);
        Instant now = Instant.parse("2026-11-01T12:00:00Z");
        System.out.printf("%-12s %-12s %8s %8s %8s  ms%n", name, "", "first", "median", "worst");
        time("progress", () -> new ProgressQueries(jdbc).of(CAMPAIGN, List.of(CAMPAIGN), Sight.FULL, now));
        time("delays", () -> new DelayQueries(jdbc).of(CAMPAIGN.code(), Sight.FULL, now));
        time("scores", () -> new ScoreQueries(jdbc, JurorsOf.nobody()).of(RealEditions.of("2026"), Sight.FULL));
        time("results", () -> new ResultQueries(jdbc).of(CAMPAIGN.code(), Sight.FULL));
        time("loads", () -> JurorsOf.bench(jdbc).loads(CAMPAIGN.code(), Sight.FULL));
        time("journals", () -> JournalsOf.check(pool, CAMPAIGN.code()));
    }

    private static void time(String what, Runnable query) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            query.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf("%-12s %-12s %8.0f %8.0f %8.0f%n", "", what, first, times[ROUNDS / 2], times[ROUNDS - 1]);
    }
}
