package fr.tnl.portal.workspace;

import fr.tnl.correspondence.ContactForm;
import fr.tnl.correspondence.Handovers;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Contacts;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.portal.access.Applicant;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contacts of a dossier: corrected, or replaced by somebody else. */
@Controller
@RequestMapping("/dossiers/{id}/contacts")
class ContactController {

    private static final String PAGE = "portal/workspace/contacts";

    private final Handovers handovers;
    private final Dossiers dossiers;
    private final WorkspacePages pages;
    private final Messages messages;

    ContactController(Handovers handovers, Dossiers dossiers, WorkspacePages pages, Messages messages) {
        this.handovers = handovers;
        this.dossiers = dossiers;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String contacts(Applicant applicant, Model model) {
        return page(applicant, ContactForm.of(applicant.dossier()), model);
    }

    /** @param known address of the contact that the form showed */
    @PostMapping("/{role:elu|technique}")
    String change(
            Applicant applicant,
            @PathVariable String role,
            @RequestParam(name = "known", defaultValue = "") String known,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        ContactRole which = role.equals("elu") ? ContactRole.ELECTED : ContactRole.TECHNICAL;
        Dossier dossier = applicant.dossier();
        ContactForm form = ContactForm.of(dossier).typed(posted);
        try {
            Contact wanted = form.contact(which);
            Optional<Contacts.Change> change = handovers.change(dossier.id(), wanted, known, applicant.actor(), "");
            boolean moved = change.filter(Contacts.Change::isMoved).isPresent();
            afterwards.addFlashAttribute(
                    "done",
                    moved
                            ? messages.get("portal.contacts.moved", wanted.email())
                            : messages.get("portal.contacts.saved", wanted.name()));
            boolean left = dossiers.find(dossier.id())
                    .filter(now -> now.isCarriedBy(applicant.email()))
                    .isEmpty();
            return left ? "redirect:/acces" : "redirect:" + WorkspacePath.contacts(dossier);
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("problemField", problem.field());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(applicant, form, model);
        }
    }

    private String page(Applicant applicant, ContactForm form, Model model) {
        // As they are now: somebody may have been faster
        Dossier now = dossiers.find(applicant.dossier().id()).orElseThrow();
        pages.fill(model, applicant);
        model.addAttribute("form", form);
        model.addAttribute("elected", now.contact(ContactRole.ELECTED));
        model.addAttribute("technical", now.contact(ContactRole.TECHNICAL));
        return PAGE;
    }
}
