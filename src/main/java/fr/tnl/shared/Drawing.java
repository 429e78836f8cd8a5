package fr.tnl.shared;

import java.util.List;

/**
 * A diagram and what is shown on it, as {@code js/diagram.js} draws it.
 *
 * @param xml in BPMN 2.0
 */
public record Drawing(String xml, List<Mark> marks) {

    /**
     * How an element, or a sequence flow, is shown.
     *
     * @param id of the element
     * @param as what: {@code passed}, {@code interrupted}, {@code waiting}, {@code failed} or {@code never}
     * @param label written beside it, empty for none
     */
    public record Mark(String id, String as, String label) {}
}
