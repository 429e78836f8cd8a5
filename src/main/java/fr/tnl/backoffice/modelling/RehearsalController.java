package fr.tnl.backoffice.modelling;

import fr.tnl.backoffice.access.Administers;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.modelling.rehearsal.Rehearsal;
import fr.tnl.modelling.rehearsal.Rehearsals;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has the folder of models rehearsed, and shows what came of it. */
@Controller
@Administers
class RehearsalController {

    private static final String USUAL_DOSSIERS = "100";
    private static final String USUAL_SEED = "1";

    /** The report draws its diagrams with scripts of its own; none of them is to act in its reader's name. */
    private static final String POLICY =
            "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
                    + " img-src data:; font-src data:";

    private final Rehearsals rehearsals;
    private final People people;
    private final Messages messages;

    RehearsalController(Rehearsals rehearsals, People people, Messages messages) {
        this.rehearsals = rehearsals;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/modeles/repetitions")
    String all(Model model) {
        return page(USUAL_DOSSIERS, USUAL_SEED, model);
    }

    private String page(String dossiers, String seed, Model model) {
        model.addAttribute("rehearsals", rehearsals.all());
        model.addAttribute("dossiers", dossiers);
        model.addAttribute("seed", seed);
        model.addAttribute("names", people.names());
        return "backoffice/rehearsals";
    }

    @PostMapping("/backoffice/modeles/repetitions")
    String begin(
            Viewer viewer,
            @RequestParam(name = "dossiers", defaultValue = "") String dossiers,
            @RequestParam(name = "seed", defaultValue = "") String seed,
            Model model,
            HttpServletResponse response) {
        try {
            Rehearsal begun =
                    rehearsals.begin(Math.toIntExact(number(dossiers)), number(seed), Actor.staff(viewer.account()));
            return "redirect:/backoffice/modeles/repetitions/" + begun.id();
        } catch (NumberFormatException | ArithmeticException noNumber) {
            model.addAttribute("problem", messages.get("backoffice.rehearsal.number", Rehearsal.MOST_DOSSIERS));
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(dossiers, seed, model);
    }

    private static long number(String text) {
        return Long.parseLong(text.strip());
    }

    @GetMapping("/backoffice/modeles/repetitions/{id}")
    String rehearsal(@PathVariable UUID id, Model model) {
        Rehearsal rehearsal = find(id);
        model.addAttribute("rehearsal", rehearsal);
        model.addAttribute("progress", rehearsal.isUnderWay() ? rehearsals.progress() : "");
        model.addAttribute("person", people.name(rehearsal.askedBy()));
        return "backoffice/rehearsal";
    }

    private Rehearsal find(UUID id) {
        return rehearsals.find(id).orElseThrow(NotFoundException::new);
    }

    @GetMapping("/backoffice/modeles/repetitions/{id}/rapport")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        byte[] report = rehearsals.report(id).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(report);
    }

    @PostMapping("/backoffice/modeles/repetitions/{id}/arret")
    String stop(@PathVariable UUID id) {
        rehearsals.stop(find(id).id());
        return "redirect:/backoffice/modeles/repetitions/" + id;
    }
}
