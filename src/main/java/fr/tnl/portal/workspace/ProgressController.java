package fr.tnl.portal.workspace;

import fr.tnl.portal.access.Applicant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far the answers have come and what they bring, asked for by a page each time that it has saved one. */
@Controller
class ProgressController {

    private final WorkspacePages pages;

    ProgressController(WorkspacePages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{id}/avancement")
    String progress(Applicant applicant, Model model) {
        pages.fillProgress(model, applicant.dossier());
        return "portal/workspace/progress :: card";
    }
}
