package fr.tnl.portal.workspace;

import fr.tnl.dossier.FiledDossiers;
import fr.tnl.portal.access.Applicant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A filed version beside the one before. */
@Controller
class VersionController {

    private final FiledDossiers filedDossiers;
    private final WorkspacePages pages;

    VersionController(FiledDossiers filedDossiers, WorkspacePages pages) {
        this.filedDossiers = filedDossiers;
        this.pages = pages;
    }

    @GetMapping("/dossiers/{id}/versions/{number:\\d{1,3}}")
    String version(Applicant applicant, @PathVariable int number, Model model) {
        model.addAttribute("comparison", filedDossiers.compare(applicant.dossier(), number));
        pages.fill(model, applicant);
        return "portal/workspace/version";
    }
}
