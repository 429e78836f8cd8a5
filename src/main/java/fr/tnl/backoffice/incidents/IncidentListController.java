package fr.tnl.backoffice.incidents;

import fr.tnl.backoffice.access.Administers;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.incidents.CauseKind;
import fr.tnl.incidents.Incidents;
import fr.tnl.incidents.Incidents.Filter;
import fr.tnl.incidents.Incidents.GroupPage;
import fr.tnl.incidents.Retries;
import fr.tnl.incidents.Retry;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All incidents by where and why, and one such group. */
@Controller
@Administers
class IncidentListController {

    private static final int NEXT_TRIES = 20;

    private final Incidents incidents;
    private final Retries retries;
    private final People people;
    private final Messages messages;

    IncidentListController(Incidents incidents, Retries retries, People people, Messages messages) {
        this.incidents = incidents;
        this.retries = retries;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/incidents")
    String list(
            Sight sight,
            @RequestParam(name = "processus", required = false) @Nullable String process,
            @RequestParam(name = "etape", required = false) @Nullable String element,
            @RequestParam(name = "cause", required = false) @Nullable CauseKind cause,
            @RequestParam(name = "dossier", defaultValue = "") String dossier,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Filter filter = new Filter(given(process), given(element), cause, dossier);
        model.addAttribute("filter", filter);
        model.addAttribute("overview", incidents.groups(filter, sight, page - 1));
        model.addAttribute("trying", incidents.trying(sight, NEXT_TRIES));
        return "backoffice/incidents";
    }

    /** A group that is gone is still told of, where somebody had it tried again. */
    @GetMapping("/backoffice/incidents/groupes/{group}")
    String group(
            Sight sight,
            @PathVariable String group,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Optional<GroupPage> found = incidents.group(group, sight, page - 1);
        List<Retry> done = retries.ofGroup(group);
        if (found.isEmpty() && (done.isEmpty() || !sight.isFull())) {
            throw new NotFoundException();
        }
        model.addAttribute("key", group);
        model.addAttribute("group", found.orElse(null));
        model.addAttribute("retries", done);
        model.addAttribute("names", people.names());
        return "backoffice/incident-group";
    }

    @PostMapping("/backoffice/incidents/groupes/{group}/relance")
    String retry(Viewer viewer, Sight sight, @PathVariable String group, RedirectAttributes afterwards) {
        try {
            retries.all(group, sight, viewer.account());
        } catch (DomainException problem) {
            afterwards.addFlashAttribute("problem", messages.of(problem));
            if (problem.key().equals("incidents.retry.none")) {
                return "redirect:/backoffice/incidents";
            }
        }
        afterwards.addAttribute("group", group);
        return "redirect:/backoffice/incidents/groupes/{group}";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
