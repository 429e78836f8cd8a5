package fr.tnl.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.util.concurrent.CountDownLatch;

/** A real PostgreSQL from Maven Central, so that nobody must install one: port and folder; until it is ended. */
public final class Database {

    private Database() {}

    public static void main(String... arguments) throws Exception {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(arguments[0]))
                .setDataDirectory(new File(arguments[1]))
                .setCleanDataDirectory(false)
                // A commit is on disk before it is told, as on a database for real
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                database.close();
            } catch (java.io.IOException e) {
                e.printStackTrace();
            }
        }));
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
