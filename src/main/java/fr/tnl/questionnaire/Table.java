package fr.tnl.questionnaire;

import java.util.List;

/**
 * Rows to read, from a FEEL expression.
 *
 * @param label caption, empty where there is none
 * @param rows FEEL expression of a list of contexts, without {@code =}; empty where the form gives none
 * @param columns empty where the browser is to find them by itself
 */
public record Table(String id, String label, String rows, List<Column> columns, List<String> hideConditions)
        implements FormPart {

    /** @param key of a row's entry */
    public record Column(String key, String label) {}

    public Table {
        columns = List.copyOf(columns);
        hideConditions = List.copyOf(hideConditions);
    }
}
