package fr.tnl.backoffice.export;

import fr.tnl.backoffice.access.Viewer;
import fr.tnl.backoffice.dossier.DossierAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.shared.Actor;
import fr.tnl.web.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands out a whole dossier; that it was handed out is told by its journal. */
@Controller
class ExportController {

    private final DossierAccess access;
    private final Dossiers dossiers;
    private final DossierExport export;

    ExportController(DossierAccess access, Dossiers dossiers, DossierExport export) {
        this.access = access;
        this.dossiers = dossiers;
        this.export = export;
    }

    @PostMapping("/backoffice/dossiers/{reference}/export")
    void export(Viewer viewer, @PathVariable String reference, HttpServletResponse response) throws IOException {
        Dossier dossier = access.open(viewer, reference);
        dossiers.note(dossier, EventKind.EXPORTED, Actor.staff(viewer.account()), "", Evidence.NONE);
        Download.headers("dossier-" + reference + ".zip", MediaType.parseMediaType("application/zip"))
                .forEach(response::setHeader);
        export.write(viewer, dossier, response.getOutputStream());
    }
}
