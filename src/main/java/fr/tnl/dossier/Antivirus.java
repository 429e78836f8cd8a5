package fr.tnl.dossier;

import fr.tnl.dossier.antivirus.AntivirusProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Whether documents are looked at by an antivirus: only then does a page say that one still waits for it. */
@Component
@EnableConfigurationProperties(AntivirusProperties.class)
public class Antivirus {

    private final AntivirusProperties properties;

    Antivirus(AntivirusProperties properties) {
        this.properties = properties;
    }

    public boolean isOn() {
        return !properties.host().isBlank();
    }
}
