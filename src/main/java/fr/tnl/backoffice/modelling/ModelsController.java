package fr.tnl.backoffice.modelling;

import fr.tnl.backoffice.access.Administers;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.modelling.Deployment;
import fr.tnl.modelling.DeploymentHistory;
import fr.tnl.modelling.Migrations;
import fr.tnl.modelling.ModelVersion;
import fr.tnl.modelling.Place;
import fr.tnl.modelling.spi.ModelVersions;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.Drawing.Mark;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which versions of the models there are, and who is on which. */
@Controller
@Administers
class ModelsController {

    private final ModelVersions versions;
    private final Migrations migrations;
    private final DeploymentHistory history;
    private final People people;

    ModelsController(ModelVersions versions, Migrations migrations, DeploymentHistory history, People people) {
        this.versions = versions;
        this.migrations = migrations;
        this.history = history;
        this.people = people;
    }

    @GetMapping("/backoffice/modeles")
    String models(Model model) {
        List<Deployment> deployments = history.all();
        String inForce = deployments.stream()
                .filter(Deployment::inForce)
                .map(Deployment::id)
                .findFirst()
                .orElse("");
        model.addAttribute("processes", ProcessLine.of(versions.all(), inForce));
        model.addAttribute("migrations", migrations.all());
        model.addAttribute("deployments", deployments);
        model.addAttribute("names", people.names());
        return "backoffice/models";
    }

    @GetMapping("/backoffice/modeles/{process}/{number}")
    String version(@PathVariable String process, @PathVariable int number, Model model) {
        List<ModelVersion> all = versions.all().stream()
                .filter(version -> version.process().equals(process))
                .toList();
        ModelVersion shown = all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Place> waiting = versions.places(shown.id()).stream()
                .filter(place -> place.waiting() > 0)
                .toList();
        model.addAttribute("version", shown);
        model.addAttribute("newest", all.get(0));
        model.addAttribute(
                "others", all.stream().filter(other -> !other.equals(shown)).toList());
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "drawing",
                new Drawing(
                        versions.diagram(shown.id()),
                        waiting.stream()
                                .map(place -> new Mark(place.element(), "waiting", String.valueOf(place.waiting())))
                                .toList()));
        return "backoffice/model-version";
    }
}
