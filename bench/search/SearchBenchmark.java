package fr.tnl.authority;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a search takes over the whole referential: index, ranking and the rows of the ten best. */
public final class SearchBenchmark {

    private static final int SEARCHES = 2000;
    private static final Random RANDOM = new Random(1);

    private SearchBenchmark() {}

    public static void main(String... arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        DataSource dataSource = database();
        AuthorityRepository repository = new AuthorityRepository(JdbcClient.create(dataSource));
        ReferentialIndex index = new ReferentialIndex(repository);
        new ReferentialLoader(
                        new ReferentialTable(new JdbcTemplate(dataSource), Clock.systemUTC()),
                        index,
                        new TransactionTemplate(new DataSourceTransactionManager(dataSource)),
                        new ClassPathResource("referential/collectivites.csv"))
                .load();
        LocalAuthorities authorities = new LocalAuthorities(repository, index);
        List<String> names = new JdbcTemplate(dataSource)
                .queryForList("select name from tnl.local_authority order by id", String.class);

        Map<String, UnaryOperator<String>> typed = new LinkedHashMap<>();
        typed.put("whole name", name -> name);
        typed.put("first letters", name -> name.substring(0, Math.min(name.length(), 1 + RANDOM.nextInt(6))));
        typed.put("name with a slip", SearchBenchmark::slip);
        typed.put("name with two slips", name -> slip(slip(name)));
        typed.put("last word with a slip", name -> slip(name.substring(name.lastIndexOf(' ') + 1)));
        typed.put("words that are nowhere", name -> "zzzz" + name.replace(" ", "qx ") + "qx");
        System.out.printf("%d entries, %d searches of each kind, ms%n", index.entries().all().size(), SEARCHES);
        System.out.printf("%-24s %8s %8s %8s %16s%n", "typed", "median", "p95", "max", "processor p95");
        typed.forEach((label, how) -> {
            measure(authorities, names, how, 300);
            Times times = measure(authorities, names, how, SEARCHES);
            System.out.printf(
                    "%-24s %8.2f %8.2f %8.2f %16.2f%n",
                    label,
                    times.wall()[SEARCHES / 2],
                    times.wall()[SEARCHES * 95 / 100],
                    times.wall()[SEARCHES - 1],
                    times.processor()[SEARCHES * 95 / 100]);
        });
    }

    /** In ms, in order; that of the processor is not lengthened by other work on the machine. */
    private record Times(double[] wall, double[] processor) {}

    private static Times measure(
            LocalAuthorities authorities, List<String> names, UnaryOperator<String> typed, int searches) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Times times = new Times(new double[searches], new double[searches]);
        for (int i = 0; i < searches; i++) {
            String text = typed.apply(names.get(RANDOM.nextInt(names.size())));
            long start = System.nanoTime();
            long startProcessor = clock.getCurrentThreadCpuTime();
            authorities.search(text, 10);
            times.processor()[i] = (clock.getCurrentThreadCpuTime() - startProcessor) / 1e6;
            times.wall()[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times.wall());
        Arrays.sort(times.processor());
        return times;
    }

    /** A letter left out, doubled, exchanged for another or for its neighbour. */
    private static String slip(String name) {
        if (name.length() < 2) {
            return name;
        }
        int at = RANDOM.nextInt(name.length() - 1);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (RANDOM.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> before + (char) ('a' + RANDOM.nextInt(26)) + after;
            default -> before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }

    private static DataSource database() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:search;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        DataSource pool = JdbcConnectionPool.create(h2);
        Flyway.configure()
                .dataSource(pool)
                .schemas("tnl")
                .defaultSchema("tnl")
                .createSchemas(true)
                .load()
                .migrate();
        return pool;
    }
}
