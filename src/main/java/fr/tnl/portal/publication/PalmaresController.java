package fr.tnl.portal.publication;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Mention;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Palmares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The published laureates of an edition, by level. */
@Controller
class PalmaresController {

    /**
     * @param place département and région, or empty
     * @param mentions their titles
     */
    record Line(Laureate laureate, String place, List<String> mentions) {}

    private final Campaigns campaigns;
    private final Editions editions;
    private final Palmares palmares;
    private final LocalAuthorities authorities;

    PalmaresController(Campaigns campaigns, Editions editions, Palmares palmares, LocalAuthorities authorities) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.palmares = palmares;
        this.authorities = authorities;
    }

    @GetMapping("/palmares")
    String newest(Model model) {
        return page(null, model);
    }

    @GetMapping("/palmares/{edition}")
    String ofEdition(@PathVariable String edition, Model model) {
        return page(edition, model);
    }

    private String page(@Nullable String wanted, Model model) {
        List<Campaign> proclaimed =
                campaigns.all().stream().filter(Campaign::isProclaimed).toList();
        Optional<Campaign> shown = proclaimed.stream()
                .filter(campaign -> wanted == null || campaign.edition().equals(wanted))
                .findFirst();
        if (shown.isEmpty() && wanted != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        shown.ifPresent(campaign -> fill(model, campaign));
        model.addAttribute("proclaimed", proclaimed);
        campaigns
                .current()
                .filter(campaign -> !campaign.isProclaimed())
                .ifPresent(campaign -> model.addAttribute("awaited", campaign));
        return "portal/publication/palmares";
    }

    private void fill(Model model, Campaign campaign) {
        Edition edition = editions.get(campaign.code());
        Map<Level, List<Line>> byLevel = new TreeMap<>((a, b) -> b.compareTo(a));
        for (Laureate laureate : palmares.published(campaign.code())) {
            byLevel.computeIfAbsent(laureate.level(), level -> new ArrayList<>())
                    .add(new Line(
                            laureate,
                            authorities
                                    .find(laureate.authorityId())
                                    .map(LocalAuthority::place)
                                    .orElse(""),
                            laureate.mentions().stream()
                                    .map(edition::mention)
                                    .map(Mention::title)
                                    .toList()));
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("edition", edition);
        model.addAttribute("byLevel", byLevel);
        model.addAttribute(
                "count", byLevel.values().stream().mapToInt(List::size).sum());
    }
}
