package fr.tnl.portal.start;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.authority.OtherOrganisation;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.portal.access.ApplicantSessions;
import fr.tnl.portal.access.LinkRequests;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins an application: the local authority is chosen, then the two contacts are named. */
@Controller
class StartController {

    private static final String CHOICE = "portal/start/authority";
    private static final String CONTACTS = "portal/start/contacts";
    private static final String OTHER = "portal/start/other";
    private static final int MOST_FOUND = 20;

    private final Campaigns campaigns;
    private final Editions editions;
    private final LocalAuthorities authorities;
    private final Drafts drafts;
    private final LinkRequests links;
    private final ApplicantSessions sessions;
    private final Messages messages;
    private final Beginnings beginnings;
    private final Clock clock;

    StartController(
            Campaigns campaigns,
            Editions editions,
            LocalAuthorities authorities,
            Drafts drafts,
            LinkRequests links,
            ApplicantSessions sessions,
            Messages messages,
            Beginnings beginnings,
            Clock clock) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.authorities = authorities;
        this.drafts = drafts;
        this.links = links;
        this.sessions = sessions;
        this.messages = messages;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @GetMapping("/candidater")
    String choice(
            @RequestParam(name = "parcours", defaultValue = "LABEL") Track track,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        model.addAttribute("q", text.strip());
        model.addAttribute("found", text.isBlank() ? List.of() : authorities.search(text, MOST_FOUND));
        model.addAttribute("most", MOST_FOUND);
        return fill(model, track).isPresent() ? CHOICE : "portal/start/closed";
    }

    /** What the page asks for while its user types. */
    @GetMapping(path = "/candidater", headers = "HX-Request")
    String found(
            @RequestParam(name = "parcours", defaultValue = "LABEL") Track track,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        String page = choice(track, text, model);
        return page.equals(CHOICE) ? CHOICE + " :: found" : page;
    }

    @GetMapping("/candidater/autre-organisme")
    String other(@RequestParam(name = "parcours", defaultValue = "LABEL") Track track, Model model) {
        model.addAttribute("form", StartForm.EMPTY);
        return fill(model, track).isPresent() ? OTHER : "portal/start/closed";
    }

    /** An organisation outside the referential; whether it may apply is ruled once its dossier is filed. */
    @PostMapping("/candidater/autre-organisme")
    String declare(
            @RequestParam(name = "parcours", defaultValue = "LABEL") Track track,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        StartForm form = new StartForm(posted);
        if (fill(model, track).isEmpty()) {
            return "portal/start/closed";
        }
        try {
            LocalAuthority declared = authorities.declare(new OtherOrganisation(
                    form.get("siren"), form.get("name"), form.get("legalCategory"), form.get("reason")));
            next.addAttribute("parcours", track);
            next.addAttribute("collectivite", declared.id());
            return "redirect:/candidater/contacts";
        } catch (DomainException problem) {
            model.addAttribute("form", form);
            return refused(OTHER, problem, model, response);
        }
    }

    @GetMapping("/candidater/contacts")
    String contacts(
            @RequestParam(name = "parcours", defaultValue = "LABEL") Track track,
            @RequestParam("collectivite") String authorityId,
            Model model) {
        model.addAttribute("authority", authorities.get(authorityId));
        model.addAttribute("form", StartForm.EMPTY);
        return fill(model, track).isPresent() ? CONTACTS : "portal/start/closed";
    }

    @PostMapping("/candidater/contacts")
    String start(
            @RequestParam(name = "parcours", defaultValue = "LABEL") Track track,
            @RequestParam("collectivite") String authorityId,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        StartForm form = new StartForm(posted);
        Optional<Campaign> campaign = fill(model, track);
        if (campaign.isEmpty()) {
            return "portal/start/closed";
        }
        model.addAttribute("authority", authorities.get(authorityId));
        model.addAttribute("form", form);
        try {
            StartRequest wanted = form.request(campaign.get().code(), track, authorityId);
            Optional<Dossier> existing = drafts.findExisting(wanted);
            if (existing.isPresent()) {
                // Who they are is not told: the link goes to those who began
                links.requestFor(existing.get());
                model.addAttribute("exists", true);
                response.setStatus(HttpStatus.CONFLICT.value());
                return CONTACTS;
            }
            Dossier draft = beginnings.begin(wanted);
            sessions.open(request, response, draft.id(), wanted.technical().email());
            return "redirect:/dossiers/" + draft.id();
        } catch (DomainException problem) {
            return refused(CONTACTS, problem, model, response);
        }
    }

    private String refused(String page, DomainException problem, Model model, HttpServletResponse response) {
        model.addAttribute("problem", messages.of(problem));
        model.addAttribute("problemField", problem.field());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }

    /** The campaign that can be applied to, if there is one. */
    private Optional<Campaign> fill(Model model, Track track) {
        Optional<Campaign> campaign = campaigns.current();
        campaign.ifPresent(current -> {
            Edition edition = editions.get(current.code());
            model.addAttribute("campaign", current);
            model.addAttribute("edition", edition);
            model.addAttribute("track", edition.track(track));
            model.addAttribute("parcours", track);
        });
        return campaign.filter(current -> current.acceptsFilingAt(clock.instant()));
    }
}
