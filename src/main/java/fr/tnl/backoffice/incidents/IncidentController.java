package fr.tnl.backoffice.incidents;

import fr.tnl.backoffice.access.Administers;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.incidents.Incidents;
import fr.tnl.incidents.Incidents.Sheet;
import fr.tnl.incidents.Repairs;
import fr.tnl.incidents.Repairs.Wish;
import fr.tnl.incidents.Retries;
import fr.tnl.incidents.VariableRepair;
import fr.tnl.incidents.spi.ValueType;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.Drawing.Mark;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import fr.tnl.shared.UnknownException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One incident: where it is in the diagram, why, and what can be done. */
@Controller
@Administers
class IncidentController {

    private static final String PAGE = "backoffice/incident";
    private static final String BACK = "redirect:/backoffice/incidents/{id}";

    private final Incidents incidents;
    private final Retries retries;
    private final Repairs repairs;
    private final People people;
    private final Messages messages;

    IncidentController(Incidents incidents, Retries retries, Repairs repairs, People people, Messages messages) {
        this.incidents = incidents;
        this.retries = retries;
        this.repairs = repairs;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/incidents/{id}")
    String incident(Sight sight, @PathVariable String id, Model model) {
        return page(incidents.find(id, sight).orElseThrow(NotFoundException::new), model);
    }

    @PostMapping("/backoffice/incidents/{id}/relance")
    String retry(Viewer viewer, Sight sight, @PathVariable String id, RedirectAttributes afterwards) {
        try {
            retries.one(id, sight, viewer.account());
        } catch (DomainException problem) {
            requireKnown(problem);
            afterwards.addFlashAttribute("problem", messages.of(problem));
        }
        afterwards.addAttribute("id", id);
        return BACK;
    }

    @PostMapping("/backoffice/incidents/{id}/variables")
    String repair(
            Viewer viewer,
            Sight sight,
            @PathVariable String id,
            @RequestParam(name = "variable", defaultValue = "") String variable,
            @RequestParam(name = "type", required = false) @Nullable ValueType type,
            @RequestParam(name = "value", defaultValue = "") String typed,
            @RequestParam(name = "mark", defaultValue = "") String mark,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Wish wish = new Wish(variable, type, typed, mark, reason);
        try {
            VariableRepair repair = repairs.repair(id, wish, sight, viewer.account());
            afterwards.addFlashAttribute(
                    "done", messages.get("incidents.repair.done", repair.variable(), repair.newValue()));
            afterwards.addAttribute("id", id);
            return BACK;
        } catch (DomainException problem) {
            requireKnown(problem);
            model.addAttribute("problem", messages.of(problem));
            // What was typed is not lost
            model.addAttribute("wish", wish);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(incidents.find(id, sight).orElseThrow(NotFoundException::new), model);
        }
    }

    private static void requireKnown(DomainException problem) {
        if (problem instanceof UnknownException) {
            throw problem;
        }
    }

    private String page(Sheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        incidents
                .drawing(sheet.found().step().model())
                .map(xml ->
                        new Drawing(xml, List.of(new Mark(sheet.found().step().element(), "failed", ""))))
                .ifPresent(drawing -> model.addAttribute("drawing", drawing));
        model.addAttribute(
                "values",
                repairs.values(sheet).stream()
                        .map(value -> ValueLine.of(value, messages))
                        .toList());
        model.addAttribute("repairs", repairs.of(sheet.found().step()));
        model.addAttribute("retries", retries.ofIncident(sheet.found().step().id()));
        model.addAttribute(
                "types",
                List.of(ValueType.TEXT, ValueType.WHOLE, ValueType.DECIMAL, ValueType.TRUTH, ValueType.MOMENT));
        model.addAttribute("names", people.names());
        return PAGE;
    }
}
