package fr.tnl.portal.workspace;

import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.correspondence.Message;
import fr.tnl.correspondence.Side;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.portal.access.Applicant;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The messages between the applicant and the secretariat. */
@Controller
@RequestMapping("/dossiers/{id}/messages")
class MessageController {

    /** @param isNew whether it waits for the applicant */
    record Line(String by, Instant at, String text, boolean isNew) {}

    private static final String PAGE = "portal/workspace/messages";

    private final Conversations conversations;
    private final WorkspacePages pages;
    private final Messages messages;

    MessageController(Conversations conversations, WorkspacePages pages, Messages messages) {
        this.conversations = conversations;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String thread(Applicant applicant, Model model) {
        model.addAttribute("form", UUID.randomUUID());
        return page(applicant, model);
    }

    /** @param form names the form, so that a second press sends nothing twice */
    @PostMapping
    String write(
            Applicant applicant,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "seen", required = false) @Nullable UUID seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Dossier dossier = applicant.dossier();
        try {
            Author author = Author.applicant(applicant.email(), name(dossier, applicant.email()));
            conversations.write(dossier.id(), author, form, text, seen);
            afterwards.addFlashAttribute("done", messages.get("portal.messages.sent"));
            return "redirect:" + WorkspacePath.messages(dossier);
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("text", text);
            model.addAttribute("form", form);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(applicant, model);
        }
    }

    @PostMapping("/lus")
    String markRead(Applicant applicant, @RequestParam(name = "seen", required = false) @Nullable UUID seen) {
        conversations.markHandled(applicant.dossier().id(), Side.APPLICANT, seen);
        return "redirect:" + WorkspacePath.messages(applicant.dossier());
    }

    private String page(Applicant applicant, Model model) {
        List<Message> thread = conversations.of(applicant.dossier().id());
        pages.fill(model, applicant);
        model.addAttribute("thread", thread.stream().map(this::line).toList());
        thread.stream().findFirst().ifPresent(newest -> model.addAttribute("seen", newest.id()));
        model.addAttribute("longest", Message.LONGEST);
        return PAGE;
    }

    /** Who answers in the secretariat is nobody's business outside. */
    private Line line(Message message) {
        String by =
                message.side() == Side.SECRETARIAT ? messages.get("portal.messages.secretariat") : message.authorName();
        return new Line(by, message.sentAt(), message.text(), message.isOpenFor(Side.APPLICANT));
    }

    private static String name(Dossier dossier, String email) {
        return dossier.contacts().stream()
                .filter(contact -> contact.isAt(email))
                .sorted(Comparator.comparing(Contact::role).reversed())
                .map(Contact::name)
                .findFirst()
                .orElse(email);
    }
}
