package fr.tnl.process.models.check;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Track;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the forms that editions offer to applicants exist, and whether the portal can show and score them. */
@Component
@Order(14)
class OfferedForms implements Inspection {

    @Override
    public void inspect(Models models, Findings findings) {
        Editions editions = models.editions();
        if (editions == null) {
            return;
        }
        for (Edition edition : editions.all()) {
            edition.tracks().forEach((track, offered) -> offered(models, edition, track, offered.form(), findings));
        }
    }

    private static void offered(Models models, Edition edition, Track track, String name, Findings findings) {
        if (!Files.exists(models.folder().file("forms/" + name + FormFiles.ENDING))) {
            String element = "tracks." + track.name() + ".form";
            findings.error(
                    edition.code() + ".yaml",
                    element,
                    "process.model.unknown.form",
                    name,
                    String.join(", ", models.names().forms()));
            return;
        }
        try {
            axes(edition, models.forms().portal(name), findings);
        } catch (FormException problem) {
            findings.add(
                    Finding.Severity.ERROR,
                    name + FormFiles.ENDING,
                    "",
                    "",
                    findings.messages().of(problem));
        }
    }

    /** A question of an axis without weight could not be scored, and its dossier not be filed. */
    private static void axes(Edition edition, Form form, Findings findings) {
        Set<String> known = edition.axes().stream().map(Axis::id).collect(Collectors.toCollection(LinkedHashSet::new));
        form.axes().stream()
                .filter(axis -> !known.contains(axis))
                .forEach(axis -> findings.error(
                        form.name() + FormFiles.ENDING,
                        "",
                        "process.model.formAxis",
                        axis,
                        edition.title(),
                        String.join(", ", known)));
    }
}
