package fr.tnl.portal.workspace;

import fr.tnl.dossier.Dossier;
import fr.tnl.portal.access.Applicant;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an applicant name who of the jury is tied to them: that person sees nothing of the dossier. */
@Controller
@RequestMapping("/dossiers/{id}/jury")
class JuryTiesController {

    /** @param named whether this applicant has named the juror */
    record Member(String account, String name, boolean named) {}

    private final Jurors jurors;
    private final Jury jury;
    private final WorkspacePages pages;
    private final Messages messages;

    JuryTiesController(Jurors jurors, Jury jury, WorkspacePages pages, Messages messages) {
        this.jurors = jurors;
        this.jury = jury;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String members(Applicant applicant, Model model) {
        return page(applicant, model);
    }

    @PostMapping
    String name(
            Applicant applicant,
            @RequestParam(name = "account", defaultValue = "") String account,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Dossier dossier = applicant.dossier();
        try {
            Juror juror = member(account).orElseThrow(() -> new DomainException("portal.jury.nobody", "account"));
            if (reason.isBlank()) {
                throw new DomainException("portal.jury.reasonMissing", "reason");
            }
            jury.tie(
                    account,
                    new ToldTie(dossier.authorityId(), Tie.Kind.OTHER, reason.strip()),
                    Tie.Origin.APPLICANT,
                    authority(dossier));
            afterwards.addFlashAttribute("done", messages.get("portal.jury.named", juror.name()));
            return "redirect:" + WorkspacePath.home(dossier) + "/jury";
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("problemField", problem.field());
            model.addAttribute("chosen", account);
            model.addAttribute("reason", reason);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(applicant, model);
        }
    }

    @PostMapping("/retirer")
    String takeBack(
            Applicant applicant,
            @RequestParam(name = "account", defaultValue = "") String account,
            RedirectAttributes afterwards) {
        member(account).ifPresent(juror -> {
            jury.untie(
                    account, applicant.dossier().authorityId(), Tie.Origin.APPLICANT, authority(applicant.dossier()));
            afterwards.addFlashAttribute("done", messages.get("portal.jury.takenBack", juror.name()));
        });
        return "redirect:" + WorkspacePath.home(applicant.dossier()) + "/jury";
    }

    /** The local authority says so, whoever writes it. */
    private static Actor authority(Dossier dossier) {
        return Actor.applicant(dossier.authorityName());
    }

    private String page(Applicant applicant, Model model) {
        pages.fill(model, applicant);
        model.addAttribute("members", members(applicant.dossier()));
        return "portal/workspace/jury";
    }

    private List<Member> members(Dossier dossier) {
        return jurors.all().stream()
                .filter(Juror::active)
                .map(juror -> new Member(juror.account(), juror.name(), isNamed(juror, dossier)))
                .toList();
    }

    private static boolean isNamed(Juror juror, Dossier dossier) {
        return juror.ties().stream()
                .anyMatch(tie -> tie.origin() == Tie.Origin.APPLICANT
                        && tie.authorityId().equals(dossier.authorityId()));
    }

    private Optional<Juror> member(String account) {
        return jurors.find(account).filter(Juror::active);
    }
}
