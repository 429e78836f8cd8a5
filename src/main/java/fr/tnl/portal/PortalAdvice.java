package fr.tnl.portal;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.web.Shown;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What every page of the portal shows, and what it says where a rule was not met. */
@ControllerAdvice(basePackageClasses = PortalAdvice.class)
class PortalAdvice {

    private final Messages messages;
    private final Shown shown;

    PortalAdvice(Messages messages) {
        this.messages = messages;
        this.shown = new Shown(messages);
    }

    @ModelAttribute("shown")
    Shown shown() {
        return shown;
    }

    /** Path of the page, for the navigation to mark it. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A page that could not say better what is wrong, beside the field at fault. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(DomainException problem, HttpServletRequest request, Model model) {
        model.addAttribute("problem", messages.of(problem));
        model.addAttribute("shown", shown);
        model.addAttribute("here", here(request));
        return "portal/refused";
    }
}
