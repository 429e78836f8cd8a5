package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.ErasureRequest;
import fr.tnl.dossier.PersonalRecords;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erases contacts who asked for it, once their dossier is at its end. */
@Controller
class ErasureController {

    /** @param name of the contact, or the address where it is no contact any more */
    record RequestLine(ErasureRequest request, String name) {}

    private final DossierAccess access;
    private final PersonalRecords records;
    private final Messages messages;

    ErasureController(DossierAccess access, PersonalRecords records, Messages messages) {
        this.access = access;
        this.records = records;
        this.messages = messages;
    }

    @GetMapping("/backoffice/dossiers/{reference}/effacement")
    String requests(Viewer viewer, @PathVariable String reference, Model model) {
        requireOffice(viewer);
        Dossier dossier = access.open(viewer, reference);
        model.addAttribute("dossier", dossier);
        model.addAttribute("requests", lines(dossier));
        model.addAttribute("atItsEnd", dossier.status().isFinal());
        return "backoffice/erasure";
    }

    @PostMapping("/backoffice/dossiers/{reference}/effacement")
    String erase(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(name = "request", required = false) @Nullable UUID request,
            RedirectAttributes afterwards) {
        requireOffice(viewer);
        Dossier dossier = access.open(viewer, reference);
        try {
            if (request != null) {
                records.erase(dossier.requireReference(), request, Actor.staff(viewer.account()));
                afterwards.addFlashAttribute("done", messages.get("backoffice.erasure.done"));
            }
        } catch (DomainException problem) {
            afterwards.addFlashAttribute("problem", messages.of(problem));
        }
        afterwards.addAttribute("reference", reference);
        return "redirect:/backoffice/dossiers/{reference}/effacement";
    }

    private static void requireOffice(Viewer viewer) {
        if (!viewer.erasesContacts()) {
            throw new AccessDeniedException(viewer.account() + " erases nobody");
        }
    }

    private List<RequestLine> lines(Dossier dossier) {
        return records.pending(dossier.id()).stream()
                .map(request -> new RequestLine(request, name(dossier, request.email())))
                .toList();
    }

    private static String name(Dossier dossier, String email) {
        String name = dossier.contacts().stream()
                .filter(contact -> contact.isAt(email))
                .map(Contact::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? email : name;
    }
}
