package fr.tnl.dossier;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

class ChainOfOldLinesH2IT extends ChainOfOldLinesContract {

    private final HikariDataSource pool = new HikariDataSource();

    @Override
    DataSource dataSource() {
        pool.setJdbcUrl("jdbc:h2:mem:old-lines;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }
}
