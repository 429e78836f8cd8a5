package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.AnswersApplicants;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EarlierReleases;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens the answers of an earlier dossier to somebody who carries the new draft and did not carry that one. */
@Controller
@AnswersApplicants
class EarlierReleaseController {

    private final DossierAccess access;
    private final EarlierReleases releases;
    private final Messages messages;

    EarlierReleaseController(DossierAccess access, EarlierReleases releases, Messages messages) {
        this.access = access;
        this.releases = releases;
        this.messages = messages;
    }

    /** @param email of the contact whom the form showed */
    @PostMapping("/backoffice/dossiers/{reference}/reprise")
    String release(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(name = "draft", required = false) @Nullable UUID draft,
            @RequestParam(name = "email", defaultValue = "") String email,
            RedirectAttributes afterwards) {
        Dossier earlier = access.open(viewer, reference);
        try {
            if (draft != null) {
                Contact contact = releases.release(
                                earlier.requireReference(), draft, email, Actor.staff(viewer.account()))
                        .contact();
                afterwards.addFlashAttribute(
                        "done", messages.get("backoffice.earlier.done", contact.name(), contact.email()));
            }
        } catch (DomainException problem) {
            afterwards.addFlashAttribute("refused", messages.of(problem));
        }
        afterwards.addAttribute("reference", reference);
        return "redirect:/backoffice/dossiers/{reference}";
    }
}
