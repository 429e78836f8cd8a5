package fr.tnl.process.models;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Track;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import fr.tnl.questionnaire.Forms;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the forms that editions offer to applicants exist, and whether the portal can show and score them. */
@Component
class OfferedForms {

    private final ProcessesFolder folder;
    private final Forms forms;
    private final Editions editions;
    private final Messages messages;

    OfferedForms(ProcessesFolder folder, Forms forms, Editions editions, Messages messages) {
        this.folder = folder;
        this.forms = forms;
        this.editions = editions;
        this.messages = messages;
    }

    void check(List<Finding> findings) {
        // One form may serve several editions: what is wrong with it is told once
        Set<Finding> found = new LinkedHashSet<>();
        for (Edition edition : editions.all()) {
            edition.tracks().forEach((track, definition) -> check(edition, track, definition.form(), found));
        }
        found.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
    }

    private void check(Edition edition, Track track, String name, Set<Finding> found) {
        if (!Files.exists(folder.file("forms/" + name + FormFiles.ENDING))) {
            String element = "tracks." + track.name() + ".form";
            String text = messages.get("process.model.unknown.form", name, known());
            found.add(new Finding(edition.code() + ".yaml", element, text));
            return;
        }
        try {
            axes(edition, forms.portal(name), found);
        } catch (FormException problem) {
            found.add(new Finding(name + FormFiles.ENDING, "", messages.of(problem)));
        }
    }

    /** A question of an axis without weight could not be scored, and its dossier not be filed. */
    private void axes(Edition edition, Form form, Set<Finding> found) {
        Set<String> known = edition.axes().stream().map(Axis::id).collect(Collectors.toCollection(LinkedHashSet::new));
        form.axes().stream()
                .filter(axis -> !known.contains(axis))
                .map(axis -> messages.get("process.model.formAxis", axis, edition.title(), String.join(", ", known)))
                .forEach(text -> found.add(new Finding(form.name() + FormFiles.ENDING, "", text)));
    }

    private String known() {
        return folder.files("forms", FormFiles.ENDING).stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .map(file -> file.substring(0, file.length() - FormFiles.ENDING.length()))
                .collect(Collectors.joining(", "));
    }
}
