package fr.tnl.portal;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what the label is, and whether one can apply now. */
@Controller
class HomeController {

    /** What is left until the closing, in days, or in hours on the last two. */
    record Left(long days, long hours) {

        static Left between(Instant now, Instant closing) {
            Duration left = Duration.between(now, closing);
            return new Left(left.toDays() < 2 ? 0 : left.toDays(), left.toHours());
        }
    }

    private final Campaigns campaigns;
    private final Editions editions;
    private final Clock clock;

    HomeController(Campaigns campaigns, Editions editions, Clock clock) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        Instant now = clock.instant();
        campaigns.current().ifPresent(campaign -> {
            Edition edition = editions.get(campaign.code());
            model.addAttribute("campaign", campaign);
            model.addAttribute("edition", edition);
            model.addAttribute("phase", phase(campaign, now));
            model.addAttribute("left", Left.between(now, campaign.closesAt()));
        });
        return "portal/home";
    }

    /** The calendar decides what applicants may do; only the publication waits for its step. */
    private static String phase(Campaign campaign, Instant now) {
        if (campaign.acceptsFilingAt(now)) {
            return "open";
        }
        if (now.isBefore(campaign.opensAt())) {
            return "planned";
        }
        return campaign.isProclaimed() ? "proclaimed" : "closed";
    }
}
