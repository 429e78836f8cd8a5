package fr.tnl.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * Something to read: text, table, separator and so on. Nothing is submitted for it.
 *
 * @param type as in the form, such as {@code text}
 * @param text Markdown of a {@code text}, HTML of an {@code html}, empty otherwise
 */
public record Display(String id, String type, String text, List<String> hideConditions, Map<String, String> properties)
        implements FormPart {

    public Display {
        hideConditions = List.copyOf(hideConditions);
        properties = Map.copyOf(properties);
    }
}
