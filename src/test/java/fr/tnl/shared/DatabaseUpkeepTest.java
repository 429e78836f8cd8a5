package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseUpkeepTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheFileSmallAndLosesNothing() throws Exception {
        DataSource kept = database("kept");
        DatabaseUpkeep upkeep = new DatabaseUpkeep(kept);
        DataSource left = database("left");
        long sum = 0;
        try {
            fill(kept);
            fill(left);
            for (int round = 1; round <= 6; round++) {
                sum = change(kept, round);
                upkeep.keep();
                change(left, round);
            }
        } finally {
            upkeep.destroy();
        }

        assertThat(size("kept")).isLessThan(size("left") / 2);
        assertThat(sum(kept)).isEqualTo(sum).isEqualTo(sum(left));
    }

    @Test
    void isOfADatabaseInAFileAndOfNoOther() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(DatabaseUpkeep.class);

        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:file:" + folder.resolve("found"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(DatabaseUpkeep.class));
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:not-found")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(DataSource.class)
                        .doesNotHaveBean(DatabaseUpkeep.class));
    }

    private DataSource database(String name) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static void fill(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table line (id int primary key, number bigint not null, text varchar not null)")
                .update();
        jdbc.sql("insert into line select x, 0, repeat('x', 1000) from system_range(1, 2000)")
                .update();
        jdbc.sql("create table counter (id int primary key, number bigint not null, text varchar not null)")
                .update();
        jdbc.sql("insert into counter select x, 0, repeat('x', 10000) from system_range(1, 10)")
                .update();
    }

    /** As a process does it: each commit changes a line here or there, and with it what all of them change. */
    private static long change(DataSource database, int seed) {
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update line set number = number + ? where id = ?")
                        .param(random.nextInt(100))
                        .param(1 + random.nextInt(2000))
                        .update();
                jdbc.sql("update counter set number = number + 1").update();
            });
        }
        return sum(database);
    }

    private static long sum(DataSource database) {
        return JdbcClient.create(database)
                .sql("select sum(number) from line")
                .query(Long.class)
                .single();
    }

    private long size(String name) throws IOException {
        return Files.size(folder.resolve(name + ".mv.db"));
    }
}
