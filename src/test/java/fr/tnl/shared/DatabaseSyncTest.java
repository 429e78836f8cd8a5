package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseSyncTest {

    @TempDir
    Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withUserConfiguration(DatabaseSync.class);

    @Test
    void isOfADatabaseInAFile() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:file:" + folder.resolve("tnl")
                        + ";WRITE_DELAY=0;RETENTION_TIME=5000")
                .run(context -> {
                    assertThatCode(() -> context.getBean(DatabaseSync.class).sync())
                            .doesNotThrowAnyException();
                    assertThat(settings(context.getBean(JdbcClient.class), "RETENTION_TIME"))
                            .contains("5000")
                            .doesNotContain("45000");
                });
    }

    @Test
    void isNotOfOthers() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:not-synced")
                .run(context ->
                        assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(DatabaseSync.class));
    }

    private static Set<String> settings(JdbcClient jdbc, String name) {
        return jdbc.sql("select setting_value from information_schema.settings where setting_name = :name")
                .param("name", name)
                .query(String.class)
                .set();
    }
}
