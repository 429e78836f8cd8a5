package fr.tnl.process.models.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How a model is drawn. */
final class Layout {

    private static final double TOLERANCE = 1;

    private final Map<String, Bounds> shapes = new HashMap<>();
    private final Map<String, List<Waypoint>> edges = new HashMap<>();

    private Layout(BpmnModelInstance model) {
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> shapes.put(shape.getBpmnElement().getId(), shape.getBounds()));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> edges.put(edge.getBpmnElement().getId(), List.copyOf(edge.getWaypoints())));
    }

    /** Elements that are not drawn, lie outside their sub-process, or flows that do not touch what they join. */
    static List<String> gaps(BpmnModelInstance model) {
        Layout layout = new Layout(model);
        List<String> found = new ArrayList<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> layout.node(node, found));
        model.getModelElementsByType(TextAnnotation.class).forEach(note -> layout.drawn(note, layout.shapes, found));
        model.getModelElementsByType(Association.class).forEach(line -> layout.drawn(line, layout.edges, found));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> layout.flow(flow, found));
        return found;
    }

    /** Pairs of nodes that lie over each other. */
    static List<String> overlaps(BpmnModelInstance model) {
        Layout layout = new Layout(model);
        List<FlowNode> nodes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> layout.shapes.containsKey(node.getId()))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (FlowNode other : nodes.subList(i + 1, nodes.size())) {
                if (!belongTogether(nodes.get(i), other) && layout.overlap(nodes.get(i), other)) {
                    found.add(Stream.of(nodes.get(i), other)
                                    .map(FlowNode::getId)
                                    .sorted()
                                    .collect(Collectors.joining(" and "))
                            + " overlap");
                }
            }
        }
        return found;
    }

    private void node(FlowNode node, List<String> found) {
        if (drawn(node, shapes, found)
                && node.getParentElement() instanceof SubProcess parent
                && shapes.containsKey(parent.getId())
                && !contains(shapes.get(parent.getId()), shapes.get(node.getId()))) {
            found.add(node.getId() + " lies outside of " + parent.getId());
        }
    }

    private void flow(SequenceFlow flow, List<String> found) {
        if (drawn(flow, edges, found)) {
            List<Waypoint> points = edges.get(flow.getId());
            boolean joins = points.size() > 1
                    && touches(flow.getSource(), points.get(0))
                    && touches(flow.getTarget(), points.get(points.size() - 1));
            ModelRule.require(joins, found, flow.getId(), "does not touch what it joins");
        }
    }

    private static boolean drawn(BaseElement element, Map<String, ?> drawing, List<String> found) {
        ModelRule.require(drawing.containsKey(element.getId()), found, element.getId(), "is not drawn");
        return drawing.containsKey(element.getId());
    }

    private boolean touches(FlowNode node, Waypoint point) {
        Bounds box = shapes.get(node.getId());
        return box == null
                || (point.getX() >= box.getX() - TOLERANCE
                        && point.getX() <= box.getX() + box.getWidth() + TOLERANCE
                        && point.getY() >= box.getY() - TOLERANCE
                        && point.getY() <= box.getY() + box.getHeight() + TOLERANCE);
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.getX() >= outer.getX()
                && inner.getY() >= outer.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }

    private boolean overlap(FlowNode one, FlowNode other) {
        Bounds a = shapes.get(one.getId());
        Bounds b = shapes.get(other.getId());
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    /** An event sits on its activity, and a sub-process holds what is in it. */
    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return isIn(one, other) || isIn(other, one) || isOn(one, other) || isOn(other, one);
    }

    private static boolean isIn(ModelElementInstance inner, FlowNode outer) {
        ModelElementInstance parent = inner.getParentElement();
        return parent != null && (parent.equals(outer) || isIn(parent, outer));
    }

    private static boolean isOn(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }
}
