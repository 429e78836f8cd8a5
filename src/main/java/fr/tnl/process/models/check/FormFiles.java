package fr.tnl.process.models.check;

import fr.tnl.process.forms.RoutingAnswers;
import fr.tnl.process.variables.ProcessContract;
import fr.tnl.questionnaire.Computed;
import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Table;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether each form can be read, bears the name of its file, and has expressions that can be read too. */
@Component
@Order(13)
class FormFiles implements Inspection {

    static final String ENDING = ".form";

    private final FeelEvaluator feel;
    private final Steps steps;

    FormFiles(FeelEvaluator feel, Steps steps) {
        this.feel = feel;
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        for (Path file : models.folder().files("forms", ENDING)) {
            String fileName = Models.nameOf(file);
            try {
                Form form = models.forms().get(KnownNames.stem(file));
                name(file, form, findings);
                form.fields().stream()
                        .filter(RoutingAnswers::isWished)
                        .forEach(field -> variable(fileName, field, findings));
                // Waking the expression engine takes half a second: only for what is new
                if (!models.before().holds(file)) {
                    Set<String> seen = new HashSet<>();
                    form.parts().forEach(part -> expressions(part, fileName, seen, findings));
                }
            } catch (FormException problem) {
                findings.add(
                        Finding.Severity.ERROR,
                        fileName,
                        "",
                        "",
                        findings.messages().of(problem));
            } catch (IOException e) {
                // Of one in another encoding, that is told already
                if (!findings.refuse(fileName)) {
                    findings.error(fileName, "", "process.model.unreadable", Models.rootMessage(e));
                }
            }
        }
    }

    /** It must be one that can be, and none that the application or a step writes itself. */
    private void variable(String fileName, Field field, Findings findings) {
        if (!RoutingAnswers.isPossible(field)) {
            findings.error(fileName, field.id(), "process.model.noVariable", field.label());
        }
        boolean taken = steps.written().contains(field.key())
                || ProcessContract.all().stream()
                        .anyMatch(contract -> contract.given().contains(field.key()));
        if (taken) {
            findings.error(fileName, field.id(), "process.model.variableTaken", field.key());
        }
    }

    /** The engine finds a form by its id, the application by the name of its file. */
    private static void name(Path file, Form form, Findings findings) throws IOException {
        String id = KnownNames.formId(file);
        if (!id.equals(form.name())) {
            findings.error(form.name() + ENDING, "", "process.model.formName", id, form.name());
        }
    }

    /** A group hands its condition down: it is told once, at the outermost component that has it. */
    private void expressions(FormPart part, String fileName, Set<String> seen, Findings findings) {
        for (String condition : part.hideConditions()) {
            if (seen.add(condition)) {
                look(part, condition, "process.model.condition", fileName, findings);
            }
        }
        for (String expression : expressions(part)) {
            look(part, expression, "process.model.expression", fileName, findings);
        }
        if (part instanceof Group group) {
            group.parts().forEach(inner -> expressions(inner, fileName, seen, findings));
        }
    }

    private void look(FormPart part, String expression, String problem, String fileName, Findings findings) {
        if (Patience.isHopeless(expression)) {
            findings.warning(fileName, part.id(), "process.model.expressionTooLong", expression);
        } else if (!isReadable(expression)) {
            findings.error(fileName, part.id(), problem, expression);
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
