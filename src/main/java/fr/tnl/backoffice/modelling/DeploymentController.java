package fr.tnl.backoffice.modelling;

import fr.tnl.backoffice.access.Administers;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.modelling.Deployment;
import fr.tnl.modelling.DeploymentHistory;
import fr.tnl.modelling.spi.ModelInspection;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was deployed when and by whom, what changed with it, and the way back. */
@Controller
@Administers
class DeploymentController {

    private final DeploymentHistory history;
    private final ModelInspection inspection;
    private final PropertyWords words;
    private final People people;
    private final Messages messages;

    DeploymentController(
            DeploymentHistory history,
            ModelInspection inspection,
            PropertyWords words,
            People people,
            Messages messages) {
        this.history = history;
        this.inspection = inspection;
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/modeles/verification")
    String check(Model model) {
        model.addAttribute("findings", inspection.ofFolder());
        return "backoffice/model-check";
    }

    /** @param other the deployment that this one is held against; without it, the one before */
    @GetMapping("/backoffice/modeles/deploiements/{id}")
    String deployment(
            @PathVariable String id, @RequestParam(name = "avec", defaultValue = "") String other, Model model) {
        return page(find(id), other, model);
    }

    private String page(Deployment deployment, String other, Model model) {
        Optional<Deployment> before = other.isBlank() ? history.before(deployment) : Optional.of(find(other));
        model.addAttribute("deployment", deployment);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute(
                "files",
                before.map(from -> history.changes(from, deployment)).orElse(List.of()).stream()
                        .map(FileView::of)
                        .toList());
        model.addAttribute("all", history.all());
        model.addAttribute("names", people.names());
        model.addAttribute("words", words);
        return "backoffice/deployment";
    }

    private Deployment find(String id) {
        return history.find(id).orElseThrow(NotFoundException::new);
    }

    @PostMapping("/backoffice/modeles/deploiements/{id}/retour")
    String returnTo(
            @PathVariable String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Deployment earlier = find(id);
        try {
            String name = messages.get("modelling.return.name", ParisTime.moment(earlier.at()), reason.strip());
            String deployed = history.returnTo(earlier, name, reason);
            afterwards.addFlashAttribute("done", messages.get("backoffice.deployment.returned"));
            return "redirect:/backoffice/modeles/deploiements/" + deployed;
        } catch (DomainException problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("reason", reason);
            return page(earlier, "", model);
        }
    }
}
