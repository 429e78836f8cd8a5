package fr.tnl.mail;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections to the application's database that do not take part in its transactions.
 *
 * <p>What is written here stays when the caller rolls back. The connections come from a small pool of their own: a
 * caller already holds one of the application's, and callers that wait for a second one from the same pool would wait
 * for each other. See {@code docs/adr/0004-mail-once.md}.
 */
@Component
class MailConnections implements AutoCloseable {

    private static final int SIZE = 2;

    private final @Nullable HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MailConnections(DataSource application) {
        HikariDataSource original =
                DataSourceUnwrapper.unwrap(application, HikariConfigMXBean.class, HikariDataSource.class);
        this.pool = original == null ? null : smallCopy(original);
        // Without a pool there is nothing to wait for; the wrapper keeps Spring from handing out the caller's
        // connection.
        DataSource own = pool == null ? new DelegatingDataSource(application) : pool;
        this.jdbc = JdbcClient.create(own);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(own));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static HikariDataSource smallCopy(HikariDataSource original) {
        HikariDataSource copy = new HikariDataSource();
        original.copyStateTo(copy);
        copy.setPoolName("tnl-mail");
        copy.setMaximumPoolSize(SIZE);
        copy.setMinimumIdle(0);
        copy.setRegisterMbeans(false);
        copy.setMetricsTrackerFactory(null);
        return copy;
    }

    /** Runs and commits in a transaction of its own, which must be short. */
    <T> T commit(Function<JdbcClient, T> work) {
        T result = transaction.execute(status -> work.apply(jdbc));
        if (result == null) {
            throw new IllegalStateException("No result");
        }
        return result;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
