package fr.tnl.backoffice.overview;

import fr.tnl.backoffice.access.KeepsCalendar;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the dates of a campaign: the new date is entered, shown with what it entails, and confirmed. */
@Controller
@KeepsCalendar
class CalendarController {

    /** A date of the calendar that may move; its name stands in addresses and message keys. */
    private enum Change {
        CLOSING("cloture") {
            @Override
            Instant current(Campaign campaign) {
                return campaign.closesAt();
            }

            /** The minute that people read as the last one counts to its end. */
            @Override
            Instant instant(LocalDateTime entered) {
                return ParisTime.instant(entered.withSecond(LAST_SECOND));
            }

            @Override
            void check(Campaign campaign, Instant date, Instant now) {
                campaign.postponeClosing(date, now);
            }

            @Override
            void make(CampaignWorkflow workflow, EditionCode edition, Instant date) {
                workflow.postponeClosing(edition, date);
            }
        },
        PROCLAMATION("proclamation") {
            @Override
            Instant current(Campaign campaign) {
                return campaign.proclaimsAt();
            }

            @Override
            Instant instant(LocalDateTime entered) {
                return ParisTime.instant(entered);
            }

            @Override
            void check(Campaign campaign, Instant date, Instant now) {
                campaign.moveProclamation(date, now);
            }

            @Override
            void make(CampaignWorkflow workflow, EditionCode edition, Instant date) {
                workflow.moveProclamation(edition, date);
            }
        };

        private static final int LAST_SECOND = 59;

        private final String path;

        Change(String path) {
            this.path = path;
        }

        static Change of(String path) {
            for (Change change : values()) {
                if (change.path.equals(path)) {
                    return change;
                }
            }
            throw new NotFoundException();
        }

        abstract Instant current(Campaign campaign);

        abstract Instant instant(LocalDateTime entered);

        abstract void check(Campaign campaign, Instant date, Instant now);

        abstract void make(CampaignWorkflow workflow, EditionCode edition, Instant date);
    }

    private static final String PAGE = "backoffice/calendar";
    private static final DateTimeFormatter ENTERED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Campaigns campaigns;
    private final CampaignWorkflow workflow;
    private final Messages messages;
    private final Clock clock;

    CalendarController(Campaigns campaigns, CampaignWorkflow workflow, Messages messages, Clock clock) {
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/backoffice/campagnes/{edition}/{date:cloture|proclamation}")
    String form(@PathVariable("edition") String code, @PathVariable("date") String path, Model model) {
        Campaign campaign = campaign(code);
        Change change = Change.of(path);
        fill(model, campaign, change);
        model.addAttribute("entered", ENTERED.format(change.current(campaign).atZone(ParisTime.ZONE)));
        return PAGE;
    }

    /** @param confirmed whether the person has seen what the new date entails */
    @PostMapping("/backoffice/campagnes/{edition}/{date:cloture|proclamation}")
    String change(
            @PathVariable("edition") String code,
            @PathVariable("date") String path,
            @RequestParam("moment") String entered,
            @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes afterwards) {
        Campaign campaign = campaign(code);
        Change change = Change.of(path);
        fill(model, campaign, change);
        model.addAttribute("entered", entered);
        try {
            Instant date = change.instant(parse(entered));
            change.check(campaign, date, clock.instant());
            if (!confirmed) {
                model.addAttribute("proposed", date);
                return PAGE;
            }
            change.make(workflow, campaign.code(), date);
            afterwards.addFlashAttribute(
                    "done", messages.get("backoffice.calendar." + path + ".done", ParisTime.moment(date)));
            afterwards.addAttribute("edition", code);
            return "redirect:/backoffice";
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            return PAGE;
        }
    }

    private static LocalDateTime parse(String entered) {
        try {
            return LocalDateTime.parse(entered);
        } catch (DateTimeParseException e) {
            throw new DomainException("backoffice.calendar.unreadable", "moment");
        }
    }

    private static void fill(Model model, Campaign campaign, Change change) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("change", change.path);
        model.addAttribute("current", change.current(campaign));
    }

    private Campaign campaign(String code) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.edition().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
