package fr.tnl.portal.api;

import fr.tnl.palmares.Errata;
import fr.tnl.palmares.LaureateFilter;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.portal.publication.Freshness;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The published editions, and the document that describes the API. */
@PublicApi
class EditionApi {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ApiLines lines;

    EditionApi(Publications publications, Laureates laureates, Errata errata, ApiLines lines) {
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.lines = lines;
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .cacheControl(Freshness.KEPT)
                .body(new ClassPathResource("api/openapi.yaml"));
    }

    @GetMapping("/editions")
    ResponseEntity<Map<String, List<ApiEdition>>> editions() {
        List<PublishedEdition> all = publications.all();
        return ResponseEntity.ok()
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(all, ""))
                .lastModified(Freshness.changedAt(all))
                .body(Map.of(
                        "editions",
                        all.stream()
                                .map(edition -> ApiEdition.of(edition, count(edition), null))
                                .toList()));
    }

    @GetMapping("/editions/{edition}")
    ResponseEntity<ApiEdition> edition(@PathVariable String edition) {
        PublishedEdition published = publications
                .find(edition)
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "portal.api.edition", edition));
        return ResponseEntity.ok()
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(List.of(published), ""))
                .lastModified(Freshness.changedAt(List.of(published)))
                .body(ApiEdition.of(published, count(published), lines.errata(errata.of(published))));
    }

    private int count(PublishedEdition edition) {
        return laureates.count(edition, LaureateFilter.ALL);
    }
}
