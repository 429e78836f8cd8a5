package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.AnswersApplicants;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.correspondence.ContactForm;
import fr.tnl.correspondence.Handovers;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Contacts;
import fr.tnl.dossier.Dossier;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the contacts of a dossier where none of them can be reached any more. */
@Controller
@AnswersApplicants
class HandoverController {

    private static final String PAGE = "backoffice/contacts";

    private final Handovers handovers;
    private final DossierAccess access;
    private final Messages messages;

    HandoverController(Handovers handovers, DossierAccess access, Messages messages) {
        this.handovers = handovers;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/backoffice/contacts/{id}")
    String contacts(Viewer viewer, @PathVariable UUID id, Model model) {
        Dossier dossier = access.open(viewer, id);
        return page(dossier, ContactForm.of(dossier), model);
    }

    /** @param known address of the contact that the form showed */
    @PostMapping("/backoffice/contacts/{id}/{role:elu|technique}")
    String change(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String role,
            @RequestParam(name = "known", defaultValue = "") String known,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        ContactRole which = role.equals("elu") ? ContactRole.ELECTED : ContactRole.TECHNICAL;
        ContactForm form = ContactForm.of(access.open(viewer, id)).typed(posted);
        try {
            Contact wanted = form.contact(which);
            boolean moved = handovers
                    .change(id, wanted, known, Actor.staff(viewer.account()), reason)
                    .filter(Contacts.Change::isMoved)
                    .isPresent();
            afterwards.addFlashAttribute(
                    "done",
                    moved
                            ? messages.get("backoffice.contacts.moved", wanted.email())
                            : messages.get("backoffice.contacts.saved", wanted.name()));
            return "redirect:/backoffice/contacts/" + id;
        } catch (DomainException problem) {
            String prefix = ContactForm.prefix(which);
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("problemField", "reason".equals(problem.field()) ? prefix + "Reason" : problem.field());
            model.addAttribute("reasons", Map.of(prefix, reason));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(access.open(viewer, id), form, model);
        }
    }

    private String page(Dossier now, ContactForm form, Model model) {
        model.addAttribute("dossier", now);
        model.addAttribute("form", form);
        model.addAttribute("elected", now.contact(ContactRole.ELECTED));
        model.addAttribute("technical", now.contact(ContactRole.TECHNICAL));
        return PAGE;
    }
}
