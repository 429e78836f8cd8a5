package fr.tnl.portal.access;

import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links by mail: asked for, shown, and used by a button, so that a mail scanner that follows them changes nothing. */
@Controller
class AccessController {

    private final ApplicantAccess access;
    private final ApplicantSessions sessions;
    private final LinkRequests links;
    private final Dossiers dossiers;

    AccessController(ApplicantAccess access, ApplicantSessions sessions, LinkRequests links, Dossiers dossiers) {
        this.access = access;
        this.sessions = sessions;
        this.links = links;
        this.dossiers = dossiers;
    }

    @GetMapping("/acces")
    String form() {
        return "portal/access/request";
    }

    /** The answer is the same whether or not the address is that of a contact. */
    @PostMapping("/acces")
    String request(@RequestParam("email") String email, RedirectAttributes afterwards) {
        links.requestFor(email);
        afterwards.addFlashAttribute("askedFor", email.strip());
        return "redirect:/acces";
    }

    @GetMapping("/acces/{secret}")
    String link(@PathVariable String secret, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return access.ofLink(secret)
                .flatMap(this::opened)
                .map(dossier -> {
                    model.addAttribute("dossier", dossier);
                    return "portal/access/open";
                })
                .orElseGet(() -> expired(response));
    }

    @PostMapping("/acces/{secret}")
    String open(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return access.ofLink(secret)
                .filter(session -> opened(session).isPresent())
                .map(session -> {
                    sessions.openByLink(request, response, session.dossier(), session.email());
                    return "redirect:/dossiers/" + session.dossier();
                })
                .orElseGet(() -> expired(response));
    }

    /** Leaves the dossier on this browser, as on a shared computer. */
    @PostMapping("/dossiers/{id}/quitter")
    String leave(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response, id);
        return "redirect:/";
    }

    /** A link of somebody who is no contact any more opens nothing. */
    private Optional<Dossier> opened(ApplicantAccess.Session session) {
        return dossiers.find(session.dossier()).filter(dossier -> dossier.isCarriedBy(session.email()));
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "portal/access/expired";
    }

    /** Shown instead of a dossier to whoever has no session on it. */
    @ControllerAdvice
    static class NotLetIn {

        @ExceptionHandler(NotLetInException.class)
        @ResponseStatus(HttpStatus.FORBIDDEN)
        String closed(HttpServletRequest request, Model model) {
            model.addAttribute("here", request.getRequestURI());
            return "portal/access/closed";
        }
    }
}
