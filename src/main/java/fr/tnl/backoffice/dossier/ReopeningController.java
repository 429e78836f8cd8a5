package fr.tnl.backoffice.dossier;

import fr.tnl.award.Reopenings;
import fr.tnl.backoffice.access.Presides;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.Dossier;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a decision back, so that the jury deliberates once more. */
@Controller
@Presides
class ReopeningController {

    private final DossierAccess access;
    private final Reopenings reopenings;
    private final Messages messages;

    ReopeningController(DossierAccess access, Reopenings reopenings, Messages messages) {
        this.access = access;
        this.reopenings = reopenings;
        this.messages = messages;
    }

    @PostMapping("/backoffice/dossiers/{reference}/decision/rouvrir")
    String reopen(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes afterwards) {
        Dossier dossier = access.open(viewer, reference);
        try {
            reopenings.reopen(dossier.requireReference(), reason, Actor.staff(viewer.account()));
            afterwards.addFlashAttribute("done", messages.get("backoffice.decision.reopened"));
        } catch (DomainException problem) {
            afterwards.addFlashAttribute("refused", messages.of(problem));
            afterwards.addFlashAttribute("reopeningReason", reason);
        }
        afterwards.addAttribute("reference", reference);
        return "redirect:/backoffice/dossiers/{reference}#decision";
    }
}
