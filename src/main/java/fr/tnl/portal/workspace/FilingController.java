package fr.tnl.portal.workspace;

import fr.tnl.completeness.Complements;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.Standing;
import fr.tnl.portal.access.Applicant;
import fr.tnl.questionnaire.AnswerView;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Form;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look before filing, and the filing itself: a first one, an amendment, or the answer to a complement. */
@Controller
@RequestMapping("/dossiers/{id}/depot")
class FilingController {

    /** An answer that is missing or wrong, and the section where it is given. */
    record MissingAnswer(int section, String field, String text) {}

    private final Applications applications;
    private final Complements complements;
    private final Drafts drafts;
    private final WorkspacePages pages;
    private final Messages messages;
    private final Clock clock;

    FilingController(
            Applications applications,
            Complements complements,
            Drafts drafts,
            WorkspacePages pages,
            Messages messages,
            Clock clock) {
        this.applications = applications;
        this.complements = complements;
        this.drafts = drafts;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String summary(Applicant applicant, Model model) {
        fill(model, applicant);
        return "portal/workspace/filing";
    }

    /**
     * @param message to the secretariat, with the answer to a complement
     * @param versions how many were filed when the page was shown: what was filed since, from another tab or by a second
     *     click, is not filed again
     */
    @PostMapping
    String file(
            Applicant applicant,
            @RequestParam(name = "message", defaultValue = "") String message,
            @RequestParam(name = "versions", required = false) @Nullable Integer versions,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Instant begunAt = clock.instant();
        Dossier dossier = applicant.dossier();
        if (versions != null && versions != dossier.filedVersions()) {
            afterwards.addFlashAttribute("problem", messages.get("dossier.filing.already", dossier.requireReference()));
            return "redirect:" + WorkspacePath.home(dossier);
        }
        try {
            afterwards.addFlashAttribute("done", filed(applicant, message, begunAt));
            afterwards.addFlashAttribute("justFiled", true);
            return "redirect:" + WorkspacePath.home(dossier);
        } catch (DomainException problem) {
            if (problem.key().equals("dossier.filing.already")) {
                afterwards.addFlashAttribute("problem", messages.of(problem));
                return "redirect:" + WorkspacePath.home(dossier);
            }
            fill(model, applicant);
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("message", message);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "portal/workspace/filing";
        }
    }

    /** @return what the applicant is told of it */
    private String filed(Applicant applicant, String message, Instant begunAt) {
        Dossier dossier = applicant.dossier();
        if (dossier.status() == DossierStatus.COMPLEMENT_REQUESTED) {
            complements.answer(dossier.id(), message, applicant.actor());
            return messages.get("portal.filing.answered");
        }
        if (dossier.isFiled()) {
            Dossier amended = applications.amend(dossier.id(), begunAt, applicant.actor());
            return messages.get("portal.filing.amended", amended.filedVersions());
        }
        Dossier filed = applications.file(dossier.id(), begunAt, applicant.actor());
        return messages.get("portal.filing.filed", filed.requireReference());
    }

    private void fill(Model model, Applicant applicant) {
        Dossier dossier = applicant.dossier();
        Standing standing = pages.standing(dossier);
        pages.fill(model, applicant, standing);
        model.addAttribute("missing", missing(standing.form(), standing.problems()));
        model.addAttribute("rows", AnswerView.rows(standing.form(), standing.answers(), Facts.NONE, messages::get));
        model.addAttribute("documents", pages.documents(dossier));
    }

    private List<MissingAnswer> missing(Form form, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new MissingAnswer(
                        Sections.of(form, error.field()),
                        error.field(),
                        messages.get(error.key(), error.args().toArray())))
                .toList();
    }
}
