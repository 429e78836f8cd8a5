package fr.tnl.portal.workspace;

import fr.tnl.dossier.EarlierAnswers;
import fr.tnl.dossier.EarlierAnswers.TakeOver;
import fr.tnl.portal.access.Applicant;
import fr.tnl.portal.access.ApplicantSessions;
import fr.tnl.shared.Messages;
import fr.tnl.shared.UnknownException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes over the answers of an earlier edition, after a look at what that means. */
@Controller
@RequestMapping("/dossiers/{id}/reprise")
class EarlierAnswersController {

    private final EarlierAnswers earlierAnswers;
    private final ApplicantSessions sessions;
    private final WorkspacePages pages;
    private final Messages messages;

    EarlierAnswersController(
            EarlierAnswers earlierAnswers, ApplicantSessions sessions, WorkspacePages pages, Messages messages) {
        this.earlierAnswers = earlierAnswers;
        this.sessions = sessions;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String confirm(Applicant applicant, HttpServletRequest request, Model model) {
        requireProof(request);
        TakeOver plan = earlierAnswers.preview(applicant.dossier(), applicant.email());
        pages.fill(model, applicant);
        model.addAttribute("plan", plan);
        model.addAttribute("earlierEdition", plan.earlier().edition());
        return "portal/workspace/earlier-answers";
    }

    @PostMapping
    String take(Applicant applicant, HttpServletRequest request, RedirectAttributes afterwards) {
        requireProof(request);
        TakeOver taken = earlierAnswers.take(applicant.dossier().id(), applicant.email());
        afterwards.addFlashAttribute(
                "done",
                messages.get(
                        "portal.earlier.done",
                        taken.taken().size(),
                        taken.earlier().edition()));
        afterwards.addFlashAttribute("left", taken.left());
        return "redirect:" + WorkspacePath.home(applicant.dossier());
    }

    /** Who begins a draft types an address, and is let in before any mail proved it. */
    private void requireProof(HttpServletRequest request) {
        if (!sessions.isProven(request)) {
            throw new UnknownException("dossier.earlier.none");
        }
    }
}
