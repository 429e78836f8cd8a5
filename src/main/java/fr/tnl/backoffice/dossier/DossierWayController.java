package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.Dossier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of a dossier through its diagrams. It names who reviews, so that jurors find nothing here. */
@Controller
class DossierWayController {

    private final DossierAccess access;
    private final WayPages pages;

    DossierWayController(DossierAccess access, WayPages pages) {
        this.access = access;
        this.pages = pages;
    }

    /** @param course of several, the dossier's own where none is named */
    @GetMapping("/backoffice/dossiers/{reference}/chemin")
    String way(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(name = "processus", required = false) @Nullable String course,
            Model model) {
        Dossier dossier = access.open(viewer, reference);
        model.addAttribute("dossier", dossier);
        if (!pages.fill(model, dossier.requireReference(), course)) {
            throw new NotFoundException();
        }
        return "backoffice/way";
    }
}
