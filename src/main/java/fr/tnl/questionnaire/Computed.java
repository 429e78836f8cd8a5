package fr.tnl.questionnaire;

import java.util.List;

/**
 * A value that follows from the answers above it. It shows nothing of itself: texts, tables and conditions use it.
 *
 * @param key under which they do
 * @param expression in FEEL, without {@code =}
 */
public record Computed(String id, String key, String expression, List<String> hideConditions) implements FormPart {

    public Computed {
        hideConditions = List.copyOf(hideConditions);
    }
}
