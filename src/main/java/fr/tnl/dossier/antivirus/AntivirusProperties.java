package fr.tnl.dossier.antivirus;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param host of clamd; without it nothing is scanned
 * @param patience how long the scan of one document may take
 */
@ConfigurationProperties("tnl.antivirus")
public record AntivirusProperties(
        @DefaultValue("") String host, @DefaultValue("3310") int port, @DefaultValue("2m") Duration patience) {}
