package fr.tnl.dossier;

import fr.tnl.dossier.antivirus.AntivirusProperties;
import fr.tnl.dossier.antivirus.Clamd;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The antivirus, where a host is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${tnl.antivirus.host:}'.isBlank()")
class AntivirusConfiguration {

    @Bean
    AntivirusJob antivirusJob(Scans scans, DocumentStore store, AntivirusProperties properties, Clock clock) {
        return new AntivirusJob(scans, store, new Clamd(properties), clock);
    }
}
