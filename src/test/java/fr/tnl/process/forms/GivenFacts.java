package fr.tnl.process.forms;

import fr.tnl.questionnaire.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Facts that a test gives to every form, in the place of those that the application reads from its database. */
public class GivenFacts implements FormFacts {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Option>> choices = new LinkedHashMap<>();

    public GivenFacts() {
        clear();
    }

    /** What the forms of the models cannot do without. */
    public final void clear() {
        texts.clear();
        choices.clear();
        choices("availableJurors", "jury1", "jury2");
        choices("axisOptions", "strategy", "practices", "software", "communication", "data");
        choices("mentionOptions", "mutualisation", "sobriety");
    }

    public void text(String name, String value) {
        texts.put(name, value);
    }

    public final void choices(String name, String... values) {
        choices.put(
                name,
                List.of(values).stream().map(value -> new Option(value, value)).toList());
    }

    @Override
    public boolean serves(String form) {
        return true;
    }

    @Override
    public void fill(FactSheet sheet, VariableScope task) {
        texts.forEach(sheet::text);
        choices.forEach((name, options) -> sheet.choices(name, () -> options));
    }
}
