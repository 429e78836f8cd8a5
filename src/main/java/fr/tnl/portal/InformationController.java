package fr.tnl.portal;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that explain: personal data, accessibility. */
@Controller
class InformationController {

    private final Campaigns campaigns;
    private final Editions editions;

    InformationController(Campaigns campaigns, Editions editions) {
        this.campaigns = campaigns;
        this.editions = editions;
    }

    @GetMapping("/donnees-personnelles")
    String personalData(Model model) {
        addContact(model);
        return "portal/personal-data";
    }

    @GetMapping("/accessibilite")
    String accessibility(Model model) {
        addContact(model);
        return "portal/accessibility";
    }

    /** Of the campaign under way, else of the newest edition that is prepared. */
    private void addContact(Model model) {
        campaigns
                .current()
                .map(Campaign::code)
                .map(editions::get)
                .or(() -> editions.all().stream().findFirst())
                .ifPresent(edition -> model.addAttribute("contact", edition.contact()));
    }
}
