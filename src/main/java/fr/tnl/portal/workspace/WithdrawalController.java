package fr.tnl.portal.workspace;

import fr.tnl.dossier.Applications;
import fr.tnl.portal.access.Applicant;
import fr.tnl.shared.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives up a filed dossier, after a confirmation. */
@Controller
@RequestMapping("/dossiers/{id}/retrait")
class WithdrawalController {

    private final Applications applications;
    private final WorkspacePages pages;
    private final Messages messages;

    WithdrawalController(Applications applications, WorkspacePages pages, Messages messages) {
        this.applications = applications;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String confirm(Applicant applicant, Model model) {
        pages.fill(model, applicant);
        return "portal/workspace/withdrawal";
    }

    @PostMapping
    String withdraw(
            Applicant applicant,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes afterwards) {
        applications.withdraw(applicant.dossier().id(), reason.strip(), applicant.actor());
        afterwards.addFlashAttribute("done", messages.get("portal.withdrawal.done"));
        return "redirect:" + WorkspacePath.home(applicant.dossier());
    }
}
