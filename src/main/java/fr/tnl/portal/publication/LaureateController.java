package fr.tnl.portal.publication;

import fr.tnl.award.Certificates;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.palmares.PublishedEditions;
import fr.tnl.shared.TypedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What one local authority obtained over the editions. */
@Controller
class LaureateController {

    /**
     * @param mentions their titles
     * @param code of its certificate, null where there is none
     */
    record Line(Laureate laureate, PublishedEdition edition, List<String> mentions, @Nullable String code) {}

    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ErratumLines erratumLines;
    private final Certificates certificates;

    LaureateController(
            Publications publications,
            Laureates laureates,
            Errata errata,
            ErratumLines erratumLines,
            Certificates certificates) {
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.erratumLines = erratumLines;
        this.certificates = certificates;
    }

    @GetMapping("/palmares/collectivites/{id}")
    String laureate(@PathVariable String id, Model model) {
        String authority = TypedText.line(id);
        List<Laureate> all = laureates.ofAuthority(authority);
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Laureate> standing =
                all.stream().filter(laureate -> !laureate.isRemoved()).toList();
        model.addAttribute("newest", all.get(0));
        model.addAttribute("lines", lines(standing));
        model.addAttribute("errata", erratumLines.of(errata.ofAuthority(authority)));
        return "portal/publication/laureate";
    }

    private List<Line> lines(List<Laureate> standing) {
        PublishedEditions editions = publications.byCode();
        Map<String, String> codes = certificates.codes(standing.stream()
                .map(Laureate::reference)
                .filter(Objects::nonNull)
                .toList());
        return standing.stream()
                .map(laureate -> line(laureate, editions.get(laureate.edition()), codes))
                .toList();
    }

    private static Line line(Laureate laureate, PublishedEdition edition, Map<String, String> codes) {
        String reference = laureate.reference();
        return new Line(
                laureate,
                edition,
                edition.mentionTitles(laureate.mentions()),
                reference == null ? null : codes.get(reference));
    }
}
