package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.AnswersApplicants;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.correspondence.Side;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EarlierReleases;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The conversations with applicants, of drafts too. */
@Controller
@AnswersApplicants
class ConversationController {

    private static final String PAGE = "backoffice/messages-of";

    private final Conversations conversations;
    private final DossierAccess access;
    private final EarlierReleases earlierReleases;
    private final Threads threads;
    private final People people;
    private final Messages messages;

    ConversationController(
            Conversations conversations,
            DossierAccess access,
            EarlierReleases earlierReleases,
            Threads threads,
            People people,
            Messages messages) {
        this.conversations = conversations;
        this.access = access;
        this.earlierReleases = earlierReleases;
        this.threads = threads;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/messages")
    String waiting(Sight sight, Model model) {
        model.addAttribute("waiting", conversations.waiting(sight));
        return "backoffice/messages";
    }

    @GetMapping("/backoffice/messages/{id}")
    String thread(Viewer viewer, @PathVariable UUID id, Model model) {
        Dossier dossier = access.open(viewer, id);
        return page(dossier, threads.of(dossier), model);
    }

    /** @param form names the form, so that a second press sends nothing twice */
    @PostMapping("/backoffice/messages/{id}")
    String write(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "seen", required = false) @Nullable UUID seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Dossier dossier = access.open(viewer, id);
        try {
            Author author = Author.secretariat(viewer.account(), people.name(viewer.account()));
            conversations.write(id, author, form, text, seen);
            afterwards.addFlashAttribute("done", messages.get("backoffice.messages.sent"));
            return "redirect:/backoffice/messages/" + id;
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("text", text);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(dossier, threads.of(dossier, form), model);
        }
    }

    @PostMapping("/backoffice/messages/{id}/traites")
    String markHandled(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "seen", required = false) @Nullable UUID seen,
            RedirectAttributes afterwards) {
        conversations.markHandled(access.open(viewer, id).id(), Side.SECRETARIAT, seen);
        afterwards.addFlashAttribute("done", messages.get("backoffice.messages.handled"));
        return "redirect:/backoffice/messages/" + id;
    }

    private String page(Dossier dossier, Threads.Exchange thread, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("thread", thread);
        model.addAttribute(
                "contacts",
                dossier.contacts().stream()
                        .sorted(Comparator.comparing(Contact::role))
                        .toList());
        model.addAttribute("earlier", earlierReleases.earlierThan(dossier));
        return PAGE;
    }
}
