package fr.tnl.backoffice;

import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.shared.Messages;
import fr.tnl.web.Shown;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page of the back office shows: who is there, where they may go. */
@ControllerAdvice(basePackageClasses = OfficeAdvice.class)
class OfficeAdvice {

    private final People people;
    private final Shown shown;

    OfficeAdvice(People people, Messages messages) {
        this.people = people;
        this.shown = new Shown(messages);
    }

    @ModelAttribute("office")
    OfficeFrame frame(Viewer viewer, HttpServletRequest request) {
        return new OfficeFrame(
                viewer,
                people.name(viewer.account()),
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    @ModelAttribute("shown")
    Shown shown() {
        return shown;
    }
}
