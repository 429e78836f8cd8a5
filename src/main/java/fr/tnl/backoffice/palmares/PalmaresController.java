package fr.tnl.backoffice.palmares;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.backoffice.access.BringsEditionsIn;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Erratum;
import fr.tnl.palmares.ErratumWords;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.LaureateFilter;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.PastEditions;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The published palmarès, as a place to put them right from. */
@Controller("officePalmaresController")
class PalmaresController {

    /** @param mentions their titles */
    record Line(Laureate laureate, String level, List<String> mentions) {}

    /**
     * @param sentence what changed
     * @param by the name of who made it
     */
    record ErratumLine(Erratum erratum, String sentence, String by) {}

    private static final int PAGE_SIZE = 50;
    private static final int MOST_FOUND = 10;

    private final Publications publications;
    private final Laureates laureates;
    private final Errata errata;
    private final ErratumWords words;
    private final PastEditions pastEditions;
    private final Campaigns campaigns;
    private final LocalAuthorities authorities;
    private final People people;
    private final Messages messages;

    PalmaresController(
            Publications publications,
            Laureates laureates,
            Errata errata,
            ErratumWords words,
            PastEditions pastEditions,
            Campaigns campaigns,
            LocalAuthorities authorities,
            People people,
            Messages messages) {
        this.publications = publications;
        this.laureates = laureates;
        this.errata = errata;
        this.words = words;
        this.pastEditions = pastEditions;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/palmares")
    String editions(Model model) {
        List<PublishedEdition> editions = publications.all();
        Map<String, Integer> numbers = editions.stream()
                .collect(Collectors.toMap(
                        PublishedEdition::edition, edition -> laureates.count(edition, LaureateFilter.ALL)));
        Map<String, Integer> corrections = editions.stream()
                .collect(Collectors.toMap(
                        PublishedEdition::edition, edition -> errata.of(edition).size()));
        model.addAttribute("editions", editions);
        model.addAttribute("numbers", numbers);
        model.addAttribute("corrections", corrections);
        return "backoffice/palmares";
    }

    @GetMapping("/backoffice/palmares/{edition}")
    String edition(
            @PathVariable("edition") String code,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "ajout", defaultValue = "") String wanted,
            Model model) {
        Optional<PublishedEdition> published = publications.find(code);
        if (published.isEmpty()) {
            return unpublished(code, model);
        }
        PublishedEdition edition = published.get();
        LaureateFilter filter = new LaureateFilter(text, null, null, null, null, null);
        Laureates.Page found = laureates.page(edition, filter, laureates.count(edition, filter), page - 1, PAGE_SIZE);
        model.addAttribute("edition", edition);
        model.addAttribute("q", text);
        model.addAttribute("found", found);
        model.addAttribute(
                "lines",
                found.lines().stream()
                        .map(laureate -> new Line(
                                laureate,
                                edition.levelTitle(laureate.level()),
                                edition.mentionTitles(laureate.mentions())))
                        .toList());
        model.addAttribute("errata", errata(edition));
        model.addAttribute("wanted", wanted);
        model.addAttribute("candidates", authorities.search(wanted, MOST_FOUND));
        return "backoffice/palmares-edition";
    }

    /** Takes an edition out that was brought in by mistake. */
    @PostMapping("/backoffice/palmares/{edition}/retrait")
    @BringsEditionsIn
    String takeOut(@PathVariable("edition") String code, RedirectAttributes afterwards) {
        try {
            pastEditions.takeOut(code);
            afterwards.addFlashAttribute("done", messages.get("backoffice.palmares.takenOut", code));
        } catch (DomainException problem) {
            afterwards.addFlashAttribute("problem", messages.of(problem));
        }
        return "redirect:/backoffice/palmares";
    }

    /** An edition under way has no palmarès to correct so far, and its page says so. */
    private String unpublished(String code, Model model) {
        Campaign campaign = campaigns.all().stream()
                .filter(one -> one.edition().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        model.addAttribute("campaign", campaign);
        return "backoffice/palmares-unpublished";
    }

    private List<ErratumLine> errata(PublishedEdition edition) {
        UnaryOperator<String> names = people.names();
        return errata.of(edition).stream()
                .map(erratum -> new ErratumLine(erratum, words.of(edition, erratum), names.apply(erratum.madeBy())))
                .toList();
    }
}
