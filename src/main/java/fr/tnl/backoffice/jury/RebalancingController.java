package fr.tnl.backoffice.jury;

import fr.tnl.backoffice.access.KeepsJury;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.review.Jurors;
import fr.tnl.review.Rebalancing;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evens the loads of the jury: shown first, then carried out. */
@Controller
@KeepsJury
class RebalancingController {

    private static final String PAGE = "backoffice/rebalancing";

    private final Rebalancing rebalancing;
    private final Campaigns campaigns;
    private final Jurors jurors;
    private final Messages messages;

    RebalancingController(Rebalancing rebalancing, Campaigns campaigns, Jurors jurors, Messages messages) {
        this.rebalancing = rebalancing;
        this.campaigns = campaigns;
        this.jurors = jurors;
        this.messages = messages;
    }

    @GetMapping("/backoffice/jury/equilibre/{edition}")
    String offer(Viewer viewer, @PathVariable("edition") String code, Model model) {
        requireOutsider(viewer);
        model.addAttribute("campaign", campaign(code));
        return PAGE;
    }

    /** Asked for, since all reviews of a large campaign take seconds to weigh. */
    @PostMapping("/backoffice/jury/equilibre/{edition}/proposition")
    String propose(Viewer viewer, @PathVariable("edition") String code, Model model) {
        requireOutsider(viewer);
        return proposal(campaign(code), model);
    }

    /** @param shown fingerprint of the proposal that the person saw */
    @PostMapping("/backoffice/jury/equilibre/{edition}")
    String apply(
            Viewer viewer,
            @PathVariable("edition") String code,
            @RequestParam(name = "shown", defaultValue = "") String shown,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        requireOutsider(viewer);
        Campaign campaign = campaign(code);
        try {
            int moved = rebalancing.apply(campaign.code(), shown, Actor.staff(viewer.account()));
            afterwards.addFlashAttribute("done", messages.get("backoffice.rebalancing.done", moved));
            afterwards.addAttribute("edition", code);
            return "redirect:/backoffice/jury";
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            response.setStatus(HttpStatus.CONFLICT.value());
            return proposal(campaign, model);
        }
    }

    /** The proposal names all dossiers and who has them, which a juror is not to know of each. */
    private void requireOutsider(Viewer viewer) {
        if (jurors.sits(viewer.account())) {
            throw new AccessDeniedException(viewer.account() + " sits on the jury");
        }
    }

    private String proposal(Campaign campaign, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("proposal", rebalancing.propose(campaign.code()));
        return PAGE;
    }

    private Campaign campaign(String code) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.edition().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
