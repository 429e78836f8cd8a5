package fr.tnl.portal.workspace;

import fr.tnl.portal.access.Applicant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The self-assessment alone, asked for by a page each time that it has saved an answer. */
@Controller
class AssessmentController {

    private final WorkspacePages pages;

    AssessmentController(WorkspacePages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{id}/auto-evaluation")
    String assessment(Applicant applicant, Model model) {
        pages.fillAssessment(model, applicant.dossier());
        return "portal/workspace/assessment :: card";
    }
}
