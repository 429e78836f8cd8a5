package fr.tnl.portal.publication;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Campaigns;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.LaureateCounts;
import fr.tnl.palmares.LaureateFilter;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The palmarès of an edition as it stands: list, map, errata. */
@Controller
class PalmaresController {

    /** @param mentions their titles */
    record Line(Laureate laureate, List<String> mentions) {}

    private static final int PAGE_SIZE = 50;

    private final Campaigns campaigns;
    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ErratumLines erratumLines;
    private final DepartmentMap map;

    PalmaresController(
            Campaigns campaigns,
            Publications publications,
            Laureates laureates,
            Errata errata,
            ErratumLines erratumLines,
            DepartmentMap map) {
        this.campaigns = campaigns;
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.erratumLines = erratumLines;
        this.map = map;
    }

    @GetMapping("/palmares")
    String newest(Search search, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        return page(null, search, page, model);
    }

    @GetMapping("/palmares/{edition}")
    String ofEdition(
            @PathVariable String edition,
            Search search,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        return page(edition, search, page, model);
    }

    private String page(@Nullable String wanted, Search search, int page, Model model) {
        List<PublishedEdition> all = publications.all();
        Optional<PublishedEdition> shown = all.stream()
                .filter(edition -> wanted == null || edition.edition().equals(wanted))
                .findFirst();
        if (shown.isEmpty() && wanted != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("editions", all);
        shown.ifPresent(edition -> fill(model, edition, search, page));
        campaigns
                .current()
                .filter(campaign -> !campaign.isProclaimed())
                .ifPresent(campaign -> model.addAttribute("awaited", campaign));
        return "portal/publication/palmares";
    }

    private void fill(Model model, PublishedEdition edition, Search search, int page) {
        LaureateCounts counts = laureates.counts(edition, search.filter());
        Laureates.Page found = laureates.page(edition, search.filter(), counts.total(), page - 1, PAGE_SIZE);
        model.addAttribute("edition", edition);
        model.addAttribute("path", "/palmares/" + edition.edition());
        model.addAttribute("search", search);
        model.addAttribute("counts", counts);
        model.addAttribute("all", laureates.count(edition, LaureateFilter.ALL));
        model.addAttribute("kinds", kinds(counts, search));
        model.addAttribute("found", found);
        model.addAttribute("byLevel", byLevel(edition, found.lines()));
        model.addAttribute("map", map.of(counts.departments()));
        model.addAttribute("errata", erratumLines.of(errata.of(edition)));
    }

    /** Kinds with laureates, and the one that is chosen, in their own order. */
    private static List<AuthorityKind> kinds(LaureateCounts counts, Search search) {
        Map<AuthorityKind, Integer> numbers = counts.byKind();
        return Stream.of(AuthorityKind.values())
                .filter(kind -> numbers.containsKey(kind) || search.kind().equals(Optional.of(kind)))
                .toList();
    }

    private static Map<String, List<Line>> byLevel(PublishedEdition edition, List<Laureate> laureates) {
        Map<String, List<Line>> byLevel = new LinkedHashMap<>();
        for (Laureate laureate : laureates) {
            byLevel.computeIfAbsent(laureate.level(), level -> new ArrayList<>())
                    .add(new Line(laureate, edition.mentionTitles(laureate.mentions())));
        }
        return byLevel;
    }
}
