package fr.tnl.backoffice.palmares;

import fr.tnl.backoffice.access.BringsEditionsIn;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.palmares.ImportLine;
import fr.tnl.palmares.ImportReport;
import fr.tnl.palmares.PalmaresImport;
import fr.tnl.palmares.PastEditions;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings in the palmarès of past editions: a file is handed in, shown line by line as it was understood, brought in. */
@Controller
@BringsEditionsIn
@RequestMapping("/backoffice/palmares/import")
class PalmaresImportController {

    private static final List<ImportLine.State> MOST_URGENT_FIRST =
            List.of(ImportLine.State.DOUBTFUL, ImportLine.State.REFUSED, ImportLine.State.NEW, ImportLine.State.SAME);

    private final PastEditions pastEditions;
    private final People people;
    private final Messages messages;

    PalmaresImportController(PastEditions pastEditions, People people, Messages messages) {
        this.pastEditions = pastEditions;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("imports", pastEditions.done());
        model.addAttribute("names", people.names());
        return "backoffice/palmares-import";
    }

    @PostMapping
    String handIn(Viewer viewer, @RequestParam("file") MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            PalmaresImport handedIn = pastEditions.handIn(name, file.getBytes(), Actor.staff(viewer.account()));
            return "redirect:/backoffice/palmares/import/" + handedIn.id();
        } catch (DomainException problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", messages.of(problem));
            return form(model);
        }
    }

    @GetMapping("/{id}")
    String report(@PathVariable UUID id, Model model) {
        PalmaresImport file = pastEditions.find(id).orElseThrow(NotFoundException::new);
        ImportReport report = pastEditions.report(file);
        model.addAttribute("file", file);
        model.addAttribute("report", report);
        model.addAttribute("states", ImportLine.State.values());
        model.addAttribute("sections", MOST_URGENT_FIRST);
        return "backoffice/palmares-import-report";
    }

    @PostMapping("/{id}")
    String bringIn(Viewer viewer, @PathVariable UUID id, RedirectAttributes afterwards) {
        pastEditions.find(id).orElseThrow(NotFoundException::new);
        int brought = pastEditions.bringIn(id, Actor.staff(viewer.account()));
        afterwards.addFlashAttribute("done", messages.get("backoffice.import.done", brought));
        return "redirect:/backoffice/palmares/import/" + id;
    }
}
