package fr.tnl.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A diagram and what is shown on it, as {@code js/diagram.js} draws it.
 *
 * @param xml in BPMN 2.0; names are shown without what the engine puts in for each dossier, such as {@code Délibérer}
 *     for « Délibérer – ${authorityName} »
 */
public record Drawing(String xml, List<Mark> marks) {

    private static final Pattern PUT_IN = Pattern.compile("(\\sname=\"[^\"]*?)\\s*–\\s*\\$\\{[^}\"]*}\"");

    public Drawing {
        xml = PUT_IN.matcher(xml).replaceAll("$1\"");
        marks = List.copyOf(marks);
    }

    /**
     * How an element, or a sequence flow, is shown.
     *
     * @param id of the element
     * @param as what: {@code passed}, {@code interrupted}, {@code waiting}, {@code failed} or {@code never}
     * @param label written beside it, empty for none
     */
    public record Mark(String id, String as, String label) {}
}
