package fr.tnl.process.models;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Forms;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Whether the forms can be read and shown, and whether the editions offer forms that exist. */
@Component
class FormFiles {

    private static final String ENDING = ".form";

    private final ProcessesFolder folder;
    private final Forms forms;
    private final Editions editions;
    private final FeelEvaluator feel;
    private final Messages messages;

    FormFiles(ProcessesFolder folder, Forms forms, Editions editions, FeelEvaluator feel, Messages messages) {
        this.folder = folder;
        this.forms = forms;
        this.editions = editions;
        this.feel = feel;
        this.messages = messages;
    }

    List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        Set<String> readable = new HashSet<>();
        Set<String> all = new TreeSet<>();
        for (Path file : folder.files("forms", ENDING)) {
            String name = String.valueOf(file.getFileName()).replace(ENDING, "");
            all.add(name);
            try {
                Form form = forms.get(name);
                name(file, form, findings);
                conditions(form, findings);
                readable.add(name);
            } catch (FormException problem) {
                findings.add(finding(name, problem));
            } catch (IOException e) {
                findings.add(new Finding(
                        name + ENDING, "", messages.get("process.model.unreadable", KnownNames.rootMessage(e))));
            }
        }
        Set<String> offered = offered(all, findings);
        offered.stream().filter(readable::contains).sorted().forEach(name -> portal(name, findings));
        return findings;
    }

    /** Names of the forms that editions offer to applicants. */
    private Set<String> offered(Set<String> all, List<Finding> findings) {
        Set<String> offered = new HashSet<>();
        for (Edition edition : editions.all()) {
            edition.tracks().forEach((track, definition) -> {
                offered.add(definition.form());
                if (!all.contains(definition.form())) {
                    findings.add(new Finding(
                            edition.code() + ".yaml",
                            "tracks." + track + ".form",
                            messages.get("process.model.unknown.form", definition.form(), String.join(", ", all))));
                }
            });
        }
        return offered;
    }

    private void portal(String name, List<Finding> findings) {
        try {
            forms.portal(name);
        } catch (FormException problem) {
            findings.add(finding(name, problem));
        }
    }

    /** The engine finds a form by its id, the application by the name of its file. */
    private void name(Path file, Form form, List<Finding> findings) throws IOException {
        String id = KnownNames.formId(file);
        if (!id.equals(form.name())) {
            findings.add(
                    new Finding(form.name() + ENDING, "", messages.get("process.model.formName", id, form.name())));
        }
    }

    private void conditions(Form form, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        form.parts().forEach(part -> conditions(part, form.name(), seen, findings));
    }

    /** A group hands its condition down: it is told once, at the outermost component that has it. */
    private void conditions(FormPart part, String form, Set<String> seen, List<Finding> findings) {
        for (String condition : part.hideConditions()) {
            if (seen.add(condition) && !isReadable(condition)) {
                findings.add(new Finding(form + ENDING, part.id(), messages.get("process.model.condition", condition)));
            }
        }
        if (part instanceof Group group) {
            group.parts().forEach(inner -> conditions(inner, form, seen, findings));
        }
    }

    /** Names without a value are no error in FEEL: only what cannot be read is. */
    private boolean isReadable(String condition) {
        try {
            feel.test(condition, Map.of());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Finding finding(String name, FormException problem) {
        return new Finding(name + ENDING, "", messages.of(problem));
    }
}
