package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionOperations;

/** The module in a Spring context of its own. */
@SpringBootTest(
        classes = AuthorityModuleIT.Slice.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:authority-module;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "spring.flyway.schemas=tnl",
            "spring.flyway.default-schema=tnl",
            "spring.flyway.create-schemas=true",
            "spring.main.web-application-type=none",
            "spring.main.lazy-initialization=true"
        })
class AuthorityModuleIT {

    @Autowired
    private LocalAuthorities authorities;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void hasLoadedTheReferentialOnceTheContextIsUp() {
        assertThat(authorities.search("Rennes", 5).get(0).id()).isEqualTo("COMMUNE-35238");
    }

    @Test
    void forgetsADeclarationWhoseTransactionFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    authorities.declare(LocalAuthoritiesContract.PARK);
                    throw new IllegalStateException("the dossier could not be filed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(authorities.find("SIREN-123456782")).isEmpty();
        assertThat(authorities.search("armorique", 5)).noneMatch(LocalAuthority::isDeclared);
    }

    @ComponentScan
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Slice {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
