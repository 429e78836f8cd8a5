package fr.tnl.backoffice.deliberation;

import fr.tnl.award.DeliberationList;
import fr.tnl.award.DeliberationList.Filter;
import fr.tnl.award.DeliberationList.Line;
import fr.tnl.award.DeliberationList.Query;
import fr.tnl.award.DeliberationOrders;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One dossier at a time before the jury, on the wall or on paper. */
@Controller
class DeliberationDossierController {

    private final Campaigns campaigns;
    private final DeliberationList list;
    private final DeliberationOrders orders;
    private final DeliberationPages pages;

    DeliberationDossierController(
            Campaigns campaigns, DeliberationList list, DeliberationOrders orders, DeliberationPages pages) {
        this.campaigns = campaigns;
        this.list = list;
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping("/backoffice/deliberation/{edition}/{reference}")
    String dossier(
            Viewer viewer, Sight sight, @PathVariable String edition, @PathVariable String reference, Model model) {
        Campaign campaign = campaign(edition);
        DeliberationView view = pages.view(viewer, sight, reference);
        DossierReference shown = view.dossier().requireReference();
        if (!shown.edition().equals(campaign.code())) {
            throw new NotFoundException();
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("view", view);
        model.addAttribute(
                "position",
                list.position(shown, sight, orders.of(campaign.code()).sort()).orElseThrow(NotFoundException::new));
        model.addAttribute("counts", list.counts(campaign.code(), sight));
        return "backoffice/deliberation-dossier";
    }

    /** A page of the list, to be printed: each dossier begins on a sheet of its own. */
    @GetMapping("/backoffice/deliberation/{edition}/impression")
    String booklet(
            Viewer viewer,
            Sight sight,
            @PathVariable String edition,
            @RequestParam(name = "filtre", defaultValue = "ALL") Filter filter,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Campaign campaign = campaign(edition);
        DeliberationList.Page found = list.find(
                new Query(
                        campaign.code(),
                        sight,
                        orders.of(campaign.code()).sort(),
                        filter,
                        Math.max(page, 1) - 1,
                        DeliberationController.PAGE_SIZE),
                list.counts(campaign.code(), sight));
        model.addAttribute("campaign", campaign);
        model.addAttribute("filter", filter);
        model.addAttribute("results", found);
        model.addAttribute(
                "views",
                found.lines().stream()
                        .map(Line::reference)
                        .map(reference -> pages.view(viewer, sight, reference))
                        .toList());
        return "backoffice/deliberation-booklet";
    }

    private Campaign campaign(String edition) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.edition().equals(edition))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
