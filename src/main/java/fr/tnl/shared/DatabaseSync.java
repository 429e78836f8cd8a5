package fr.tnl.shared;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the disk hold what H2 has written to its file: the place of what is outdated is used again some seconds later
 * ({@code RETENTION_TIME}), and a machine that loses its power then must not lose what took that place. Other databases
 * see to that themselves.
 */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}'.startsWith('jdbc:h2:file:')")
class DatabaseSync {

    private final JdbcClient jdbc;

    DatabaseSync(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Well within the retention time. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void sync() {
        jdbc.sql("checkpoint sync").update();
    }
}
