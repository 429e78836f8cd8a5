package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.DossierSearch;
import fr.tnl.dossier.DossierSearch.Order;
import fr.tnl.dossier.DossierSearch.Page;
import fr.tnl.dossier.DossierSearch.Query;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dossiers. */
@Controller
class DossierListController {

    private static final int PAGE_SIZE = 50;

    private final Campaigns campaigns;
    private final DossierSearch search;
    private final Conversations conversations;

    DossierListController(Campaigns campaigns, DossierSearch search, Conversations conversations) {
        this.campaigns = campaigns;
        this.search = search;
        this.conversations = conversations;
    }

    @GetMapping("/backoffice/dossiers")
    String list(
            Viewer viewer,
            Sight sight,
            @RequestParam(name = "edition", required = false) @Nullable String edition,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "etat", required = false) @Nullable DossierStatus status,
            @RequestParam(name = "parcours", required = false) @Nullable Track track,
            @RequestParam(name = "tri", defaultValue = "DATE") Order order,
            @RequestParam(name = "decroissant", defaultValue = "true") boolean descending,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        List<Campaign> all = campaigns.all();
        model.addAttribute("campaigns", all);
        Optional<Campaign> chosen = edition == null
                ? campaigns.current()
                : all.stream()
                        .filter(campaign -> campaign.edition().equals(edition))
                        .findFirst();
        chosen.ifPresent(campaign -> {
            Query query = new Query(
                    campaign.code(), sight, text, status, track, order, descending, Math.max(page, 1) - 1, PAGE_SIZE);
            model.addAttribute("campaign", campaign);
            model.addAttribute("query", query);
            model.addAttribute("counts", search.counts(campaign.code(), sight));
            model.addAttribute("results", find(query));
        });
        model.addAttribute("waiting", viewer.answersApplicants() ? waiting(sight) : Set.of());
        model.addAttribute("states", DossierStatus.values());
        model.addAttribute("trackValues", Track.values());
        return "backoffice/dossiers";
    }

    private Set<UUID> waiting(Sight sight) {
        return conversations.waiting(sight).stream()
                .map(waiting -> waiting.dossier().id())
                .collect(Collectors.toSet());
    }

    /** A page beyond the last one, as after a narrower search, is the last one. */
    private Page find(Query query) {
        Page found = search.find(query);
        return query.page() < found.pages()
                ? found
                : search.find(new Query(
                        query.edition(),
                        query.sight(),
                        query.text(),
                        query.status(),
                        query.track(),
                        query.order(),
                        query.descending(),
                        found.pages() - 1,
                        query.size()));
    }
}
