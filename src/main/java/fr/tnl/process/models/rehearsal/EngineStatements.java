package fr.tnl.process.models.rehearsal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The engine's SQL statements, read beside the start of the application that the engine is a part of: it is the longest
 * single thing of a start, and needs nothing of all the rest.
 */
final class EngineStatements {

    private static final String DATABASE = "h2";

    private final CompletableFuture<Configuration> reading;

    private EngineStatements(CompletableFuture<Configuration> reading) {
        this.reading = reading;
    }

    /** Begins to read them, on a thread of their own: the common pool has one, which the referential needs. */
    static EngineStatements read() {
        return new EngineStatements(CompletableFuture.supplyAsync(
                EngineStatements::configuration, reading -> new Thread(reading, "statements").start()));
    }

    private static Configuration configuration() {
        Properties dialect = new Properties();
        dialect.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(dialect, "", DATABASE);
        try (Reader mappings = new InputStreamReader(
                Objects.requireNonNull(ProcessEngineConfigurationImpl.class
                        .getClassLoader()
                        .getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)),
                StandardCharsets.UTF_8)) {
            Configuration configuration = new XMLConfigBuilder(mappings, "", dialect).parse();
            configuration.setDefaultExecutorType(ExecutorType.BATCH);
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the engine itself would have made it, of its settings in a rehearsal. */
    SqlSessionFactory on(DataSource database) {
        Configuration configuration = reading.join();
        configuration.setEnvironment(new Environment("default", new ManagedTransactionFactory(), database));
        return new DefaultSqlSessionFactory(configuration);
    }
}
