package fr.tnl.portal;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.shared.Messages;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that explain: personal data, accessibility. */
@Controller
class InformationController {

    private static final String DRAFT_LINK = "draftLink";

    private final Campaigns campaigns;
    private final Editions editions;
    private final Messages messages;

    InformationController(Campaigns campaigns, Editions editions, Messages messages) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.messages = messages;
    }

    @GetMapping("/donnees-personnelles")
    String personalData(Model model) {
        addContact(model);
        edition().ifPresent(edition -> {
            model.addAttribute("kept", shown(edition.delay(Edition.DRAFT_KEPT)));
            model.addAttribute("notice", shown(edition.delay(Edition.DRAFT_NOTICE)));
            model.addAttribute("link", shown(edition.delay(DRAFT_LINK)));
        });
        return "portal/personal-data";
    }

    @GetMapping("/accessibilite")
    String accessibility(Model model) {
        addContact(model);
        return "portal/accessibility";
    }

    private void addContact(Model model) {
        edition().ifPresent(edition -> model.addAttribute("contact", edition.contact()));
    }

    /** Of the campaign under way, else the newest that is prepared. */
    private Optional<Edition> edition() {
        return campaigns.current().map(Campaign::code).map(editions::get).or(() -> editions.all().stream()
                .findFirst());
    }

    /** In years, months and days, those that there are. */
    private String shown(Period delay) {
        List<String> parts = new ArrayList<>();
        if (delay.getYears() != 0) {
            parts.add(messages.get("portal.data.years", delay.getYears()));
        }
        if (delay.getMonths() != 0) {
            parts.add(messages.get("portal.data.months", delay.getMonths()));
        }
        if (delay.getDays() != 0 || parts.isEmpty()) {
            parts.add(messages.get("portal.data.days", delay.getDays()));
        }
        return String.join(", ", parts);
    }
}
