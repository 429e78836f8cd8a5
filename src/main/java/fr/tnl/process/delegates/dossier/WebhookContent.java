package fr.tnl.process.delegates.dossier;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.dossier.Dossier;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What another application is told of a dossier: where it stands, and nothing of a person. Fields may be added. */
@Component
class WebhookContent {

    private static final String TYPE = "step.reached";

    private final LocalAuthorities authorities;

    WebhookContent(LocalAuthorities authorities) {
        this.authorities = authorities;
    }

    /** @param step id of the element that tells it */
    Map<String, ?> of(Dossier dossier, String step) {
        SortedMap<String, Object> about = new TreeMap<>(Map.of(
                "reference", dossier.requireReference().value(),
                "edition", dossier.edition(),
                "track", dossier.track().name(),
                "status", dossier.status().name(),
                "authority", authority(dossier)));
        if (dossier.shownStatus() != null) {
            about.put("shownStatus", dossier.shownStatus());
        }
        return Map.of("type", TYPE, "step", step, "dossier", about);
    }

    private SortedMap<String, Object> authority(Dossier dossier) {
        LocalAuthority authority = authorities.get(dossier.authorityId());
        SortedMap<String, Object> about =
                new TreeMap<>(Map.of("id", dossier.authorityId(), "name", dossier.authorityName()));
        if (authority.code() != null) {
            about.put("code", authority.code());
        }
        if (authority.siren() != null) {
            about.put("siren", authority.siren().value());
        }
        return about;
    }
}
