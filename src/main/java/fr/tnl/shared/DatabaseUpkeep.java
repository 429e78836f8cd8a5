package fr.tnl.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of an H2 database small. Each commit writes pages anew and leaves the old ones where they are; the
 * thread of H2 that takes care of these is off where a commit is written at once ({@code WRITE_DELAY=0}), and a
 * proclamation would add two megabytes for each dossier. So what still counts of parts that are mostly outdated is
 * written together, and their place is used again after {@code RETENTION_TIME}. Before that time is over the disk must
 * hold what was written, or a power cut would leave neither the old pages nor the new ones. Other databases see to all
 * that themselves.
 */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}'.startsWith('jdbc:h2:file:')")
public final class DatabaseUpkeep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseUpkeep.class);
    /** A round and its pause together stay well below the retention time, five seconds. */
    private static final long PAUSE_MILLIS = 2_000;

    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Percentage of the file that counts, from which nothing is done: a fuller file costs a proclamation its speed. */
    private static final int ENOUGH = 20;
    /** Bytes moved at a time: commits wait as long as that takes. */
    private static final int PORTION = 8 << 20;

    private final DataSource database;
    /** A thread of its own: the application's may wait for a mail server or an antivirus, and this must not. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread upkeep = new Thread(task, "database-upkeep");
        upkeep.setDaemon(true);
        return upkeep;
    });

    /** @param database an H2 database in a file */
    public DatabaseUpkeep(DataSource database) {
        this.database = database;
        thread.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            keep();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The database's file was not tidied; the next round tries again", e);
        }
    }

    /** One round. */
    void keep() throws SQLException {
        try (Connection connection = database.getConnection()) {
            MVStore store = store(connection);
            store.sync();
            long end = System.nanoTime() + ROUND_NANOS;
            while (System.nanoTime() - end < 0 && store.compact(ENOUGH, PORTION)) {
                store.commit();
            }
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("The database's file is still being tidied");
        }
    }
}
