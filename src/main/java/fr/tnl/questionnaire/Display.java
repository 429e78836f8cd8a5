package fr.tnl.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * Something to read: text, separator and so on. Nothing is submitted for it.
 *
 * @param type as in the form, such as {@code text}
 * @param text Markdown of a {@code text}, HTML of an {@code html}, empty otherwise
 */
public record Display(String id, String type, String text, List<String> hideConditions, Map<String, String> properties)
        implements FormPart {

    public static final String TEXT = "text";
    public static final String SEPARATOR = "separator";

    public Display {
        hideConditions = List.copyOf(hideConditions);
        properties = Map.copyOf(properties);
    }

    /** What fills it or places in it, in FEEL without {@code =}; blocks of a template, such as a loop, left out. */
    public List<String> expressions() {
        if (!type.equals(TEXT)) {
            return List.of();
        }
        if (text.startsWith("=")) {
            return List.of(text.substring(1));
        }
        return DisplayView.PLACE
                .matcher(text)
                .results()
                .map(place -> place.group(1).strip())
                .filter(expression -> !expression.startsWith("#") && !expression.startsWith("/"))
                .toList();
    }
}
