package fr.tnl.identity;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The login page, and the page where a password is changed. */
@Controller
class LoginController {

    private final Accounts accounts;
    private final Messages messages;

    LoginController(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Spring Security leads back here after a failed login and after a logout, see {@link SecurityConfiguration}. */
    @GetMapping("/connexion")
    String login(WebRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("erreur") != null);
        model.addAttribute("loggedOut", request.getParameter("sortie") != null);
        return "identity/login";
    }

    /** Where the engine's web applications send people who log out: leaving takes a button, never a link. */
    @GetMapping("/deconnexion")
    String logout() {
        return "identity/logout";
    }

    @GetMapping(PasswordChangeFilter.PAGE)
    String passwordPage() {
        return "identity/password";
    }

    @PostMapping(PasswordChangeFilter.PAGE)
    String changePassword(
            Principal person,
            @RequestParam String oldPassword,
            @RequestParam String newPassword,
            @RequestParam String repeatedPassword,
            Model model) {
        try {
            if (!newPassword.equals(repeatedPassword)) {
                throw new DomainException("identity.password.different", "repeatedPassword");
            }
            accounts.changePassword(person.getName(), oldPassword, newPassword);
            return "redirect:/backoffice";
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("problemField", problem.field());
            return "identity/password";
        }
    }
}
