package fr.tnl.portal.api;

import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.LaureateFilter;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.OpenData;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.portal.publication.Freshness;
import fr.tnl.portal.publication.Search;
import fr.tnl.shared.PublicAddress;
import fr.tnl.shared.TypedText;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Laureates: those that are looked for, one of them, all of one local authority. */
@PublicApi
class LaureateApi {

    private static final int LARGEST = 200;
    private static final String PATH = "/api/v1/laureats";

    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ApiLines lines;
    private final PublicAddress address;

    LaureateApi(Publications publications, Laureates laureates, Errata errata, ApiLines lines, PublicAddress address) {
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.lines = lines;
        this.address = address;
    }

    @GetMapping("/laureats")
    ResponseEntity<ApiLaureates> laureates(
            @RequestParam(name = "edition", required = false) @Nullable String edition,
            Search search,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "taille", defaultValue = "50") int size) {
        PublishedEdition wanted = edition == null || edition.isBlank() ? null : edition(edition.strip());
        check(wanted, search, page, size);
        LaureateFilter filter = search.filter();
        int total = laureates.count(wanted, filter);
        Laureates.Page found = laureates.page(wanted, filter, total, page - 1, size);
        if (page > found.pages()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "portal.api.beyond", page, found.pages());
        }
        List<PublishedEdition> of = wanted == null ? publications.all() : List.of(wanted);
        return ResponseEntity.ok()
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(of, ""))
                .lastModified(Freshness.changedAt(of))
                .body(new ApiLaureates(
                        total,
                        page,
                        found.pages(),
                        size,
                        page < found.pages() ? next(wanted, search, page + 1, size) : null,
                        OpenData.LICENCE,
                        lines.laureates(found.lines())));
    }

    @GetMapping("/laureats/{id}")
    ResponseEntity<ApiLaureate> laureate(@PathVariable UUID id) {
        Laureate laureate =
                laureates.find(id).orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "portal.api.laureate", id));
        Integer removedBy = laureate.removedBy();
        if (removedBy != null) {
            throw new ApiProblem(
                    HttpStatus.GONE, "portal.api.removed", laureate.authorityName(), laureate.edition(), removedBy);
        }
        List<PublishedEdition> of = List.of(edition(laureate.edition()));
        return ResponseEntity.ok()
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(of, ""))
                .lastModified(Freshness.changedAt(of))
                .body(lines.laureate(laureate));
    }

    @GetMapping("/collectivites/{id}")
    ResponseEntity<ApiAuthority> authority(@PathVariable String id) {
        List<Laureate> all = laureates.ofAuthority(TypedText.line(id));
        if (all.isEmpty()) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "portal.api.authority", id);
        }
        List<PublishedEdition> editions = publications.all();
        return ResponseEntity.ok()
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(editions, ""))
                .lastModified(Freshness.changedAt(editions))
                .body(new ApiAuthority(
                        all.get(0).authorityId(),
                        all.get(0).authorityName(),
                        lines.laureates(all.stream()
                                .filter(laureate -> !laureate.isRemoved())
                                .toList()),
                        lines.errata(errata.ofAuthority(all.get(0).authorityId()))));
    }

    private PublishedEdition edition(String code) {
        return publications
                .find(code)
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "portal.api.edition", code));
    }

    /** A filter that cannot be meant is told: an empty answer would be taken for a fact. */
    private static void check(@Nullable PublishedEdition edition, Search search, int page, int size) {
        if (page < 1) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "portal.api.page", page);
        }
        if (size < 1 || size > LARGEST) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "portal.api.size", size, LARGEST);
        }
        String type = search.type();
        if (type != null && !type.isBlank() && search.kind().isEmpty()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "portal.api.type", type);
        }
        LaureateFilter filter = search.filter();
        if (edition != null
                && filter.level() != null
                && edition.level(filter.level()).isEmpty()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "portal.api.level", filter.level(), edition.edition());
        }
        if (edition != null
                && filter.mention() != null
                && edition.mentions().stream()
                        .noneMatch(mention -> mention.code().equals(filter.mention()))) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "portal.api.mention", filter.mention(), edition.edition());
        }
    }

    private URI next(@Nullable PublishedEdition edition, Search search, int page, int size) {
        String start = edition == null ? PATH + "?" : PATH + "?edition=" + edition.edition() + "&";
        String rest = search.at("", "page", String.valueOf(page)).substring(1);
        return URI.create(address.of(start + rest + "&taille=" + size));
    }
}
