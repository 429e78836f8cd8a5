package fr.tnl.backoffice.modelling;

import fr.tnl.backoffice.access.Administers;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.Dossiers;
import fr.tnl.modelling.Migration;
import fr.tnl.modelling.MigrationLine;
import fr.tnl.modelling.MigrationRun;
import fr.tnl.modelling.Migrations;
import fr.tnl.modelling.ModelVersion;
import fr.tnl.modelling.spi.ModelVersions;
import fr.tnl.review.Sights;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the instances under way to another version: a plan, a try, all of them, a report. */
@Controller
@Administers
class MigrationController {

    private static final String CHOICE = "vers.";
    private static final int MOST_LINES = 200;

    private final ModelVersions versions;
    private final Migrations migrations;
    private final MigrationRun run;
    private final Dossiers dossiers;
    private final Sights sights;
    private final People people;
    private final Messages messages;

    MigrationController(
            ModelVersions versions,
            Migrations migrations,
            MigrationRun run,
            Dossiers dossiers,
            Sights sights,
            People people,
            Messages messages) {
        this.versions = versions;
        this.migrations = migrations;
        this.run = run;
        this.dossiers = dossiers;
        this.sights = sights;
        this.people = people;
        this.messages = messages;
    }

    /** @param to number of the version to go to */
    @GetMapping("/backoffice/modeles/{process}/{number}/passage/{to}")
    String plan(
            @PathVariable String process,
            @PathVariable int number,
            @PathVariable int to,
            @RequestParam Map<String, String> fields,
            Model model) {
        if (number == to) {
            throw new NotFoundException();
        }
        return plan(version(process, number), version(process, to), chosen(fields), model);
    }

    private String plan(ModelVersion from, ModelVersion to, Map<String, String> chosen, Model model) {
        model.addAttribute("plan", migrations.plan(from.id(), to.id(), chosen));
        return "backoffice/migration-plan";
    }

    @PostMapping("/backoffice/modeles/{process}/{number}/passage/{to}")
    String begin(
            Viewer viewer,
            @PathVariable String process,
            @PathVariable int number,
            @PathVariable int to,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (number == to) {
            throw new NotFoundException();
        }
        ModelVersion left = version(process, number);
        ModelVersion reached = version(process, to);
        Map<String, String> chosen = chosen(fields);
        try {
            Migration begun = migrations.begin(left.id(), reached.id(), chosen, Actor.staff(viewer.account()));
            return "redirect:/backoffice/modeles/passages/" + begun.id();
        } catch (DomainException problem) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", messages.of(problem));
            return plan(left, reached, chosen, model);
        }
    }

    private ModelVersion version(String process, int number) {
        return versions.all().stream()
                .filter(version -> version.process().equals(process) && version.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Map<String, String> chosen(Map<String, String> fields) {
        Map<String, String> chosen = new TreeMap<>();
        fields.forEach((field, target) -> {
            if (field.startsWith(CHOICE) && !target.isBlank()) {
                chosen.put(field.substring(CHOICE.length()), target);
            }
        });
        return chosen;
    }

    @GetMapping("/backoffice/modeles/passages/{id}")
    String migration(Viewer viewer, @PathVariable UUID id, Model model) {
        Migration migration = migrations.find(id).orElseThrow(NotFoundException::new);
        Sight sight = sights.of(viewer.account());
        model.addAttribute("migration", migration);
        model.addAttribute("progress", migrations.progress(migration));
        List<MigrationLine> stayed = open(sight, lines(id, MigrationLine.State.STAYED));
        List<MigrationLine> moved = open(sight, lines(id, MigrationLine.State.MOVED));
        model.addAttribute("stayed", stayed);
        model.addAttribute("moved", moved);
        model.addAttribute("authorities", authorities(stayed, moved));
        model.addAttribute("choices", migrations.choices(migration));
        model.addAttribute("waiting", open(sight, lines(id, MigrationLine.State.WAITING)));
        model.addAttribute("most", MOST_LINES);
        model.addAttribute("person", people.name(migration.plannedBy()));
        return "backoffice/migration";
    }

    /** Names of the authorities by the references of their dossiers; not all that moves is a dossier. */
    private Map<String, String> authorities(List<MigrationLine> stayed, List<MigrationLine> moved) {
        List<String> keys = Stream.concat(stayed.stream(), moved.stream())
                .map(MigrationLine::businessKey)
                .toList();
        return dossiers.named(keys).stream().collect(Collectors.toMap(Candidacy::reference, Candidacy::authorityName));
    }

    private List<MigrationLine> lines(UUID id, MigrationLine.State state) {
        return migrations.lines(id, state, 0, MOST_LINES);
    }

    /** A dossier that a tie closes to the person is not named here either. */
    private static List<MigrationLine> open(Sight sight, List<MigrationLine> lines) {
        return lines.stream().filter(line -> sight.sees(line.businessKey())).toList();
    }

    /** @param key of the instance to try, such as the reference of a dossier; empty for the first that waits */
    @PostMapping("/backoffice/modeles/passages/{id}/essai")
    String tryOne(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "dossier", defaultValue = "") String key,
            RedirectAttributes afterwards) {
        Migration migration = migrations.find(id).orElseThrow(NotFoundException::new);
        run.tryOne(migration, key, sights.of(viewer.account())::sees)
                .ifPresentOrElse(
                        state -> afterwards.addFlashAttribute(
                                "done", messages.get("backoffice.migration.tried." + state)),
                        () -> afterwards.addFlashAttribute(
                                "problem", messages.get("backoffice.migration.notWaiting", key.strip())));
        return "redirect:/backoffice/modeles/passages/" + id;
    }

    @PostMapping("/backoffice/modeles/passages/{id}/lancement")
    String runAll(@PathVariable UUID id) {
        migrations.run(migrations.find(id).orElseThrow(NotFoundException::new));
        return "redirect:/backoffice/modeles/passages/" + id;
    }

    @PostMapping("/backoffice/modeles/passages/{id}/abandon")
    String drop(@PathVariable UUID id, RedirectAttributes afterwards) {
        Migration migration = migrations.find(id).orElseThrow(NotFoundException::new);
        try {
            migrations.drop(migration);
        } catch (DomainException problem) {
            afterwards.addFlashAttribute("problem", messages.of(problem));
            return "redirect:/backoffice/modeles/passages/" + id;
        }
        afterwards.addFlashAttribute("done", messages.get("backoffice.migration.dropped"));
        return "redirect:/backoffice/modeles";
    }

    @PostMapping("/backoffice/modeles/passages/{id}/arret")
    String stop(@PathVariable UUID id) {
        migrations.find(id).orElseThrow(NotFoundException::new);
        migrations.stop(id);
        return "redirect:/backoffice/modeles/passages/" + id;
    }
}
