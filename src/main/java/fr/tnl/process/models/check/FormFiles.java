package fr.tnl.process.models;

import fr.tnl.questionnaire.Computed;
import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Forms;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Table;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether each form can be read, bears the name of its file, and has expressions that can be read too. */
@Component
class FormFiles {

    static final String ENDING = ".form";

    private final ProcessesFolder folder;
    private final Forms forms;
    private final FeelEvaluator feel;
    private final DeployedModels deployed;
    private final Messages messages;

    FormFiles(ProcessesFolder folder, Forms forms, FeelEvaluator feel, DeployedModels deployed, Messages messages) {
        this.folder = folder;
        this.forms = forms;
        this.feel = feel;
        this.deployed = deployed;
        this.messages = messages;
    }

    void check(List<Finding> findings) {
        for (Path file : folder.files("forms", ENDING)) {
            String fileName = String.valueOf(file.getFileName());
            try {
                Form form = forms.get(fileName.substring(0, fileName.length() - ENDING.length()));
                name(file, form, findings);
                // Waking the expression engine takes half a second: only for what is new
                if (!deployed.holds(file)) {
                    Set<String> seen = new HashSet<>();
                    form.parts().forEach(part -> expressions(part, fileName, seen, findings));
                }
            } catch (FormException problem) {
                findings.add(new Finding(fileName, "", messages.of(problem)));
            } catch (IOException e) {
                String text = messages.get("process.model.unreadable", KnownNames.rootMessage(e));
                findings.add(new Finding(fileName, "", text));
            }
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

    /** A group hands its condition down: it is told once, at the outermost component that has it. */
    private void expressions(FormPart part, String fileName, Set<String> seen, List<Finding> findings) {
        for (String condition : part.hideConditions()) {
            if (seen.add(condition) && !isReadable(condition)) {
                findings.add(new Finding(fileName, part.id(), messages.get("process.model.condition", condition)));
            }
        }
        for (String expression : expressions(part)) {
            if (!isReadable(expression)) {
                findings.add(new Finding(fileName, part.id(), messages.get("process.model.expression", expression)));
            }
        }
        if (part instanceof Group group) {
            group.parts().forEach(inner -> expressions(inner, fileName, seen, findings));
        }
    }

    private static List<String> expressions(FormPart part) {
        if (part instanceof Computed computed) {
            return List.of(computed.expression());
        }
        if (part instanceof Table table) {
            return table.rows().isEmpty() ? List.of() : List.of(table.rows());
        }
        return part instanceof Display display ? display.expressions() : List.of();
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
}
