package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Change.Kind;
import fr.tnl.modelling.changes.Parts.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a part brings that is new, or takes along that is gone: as much as a reader takes in at a glance. */
final class Telling {

    private static final int MOST = 6;

    /** What tells most comes first; what is not among them follows as it stands in the file. */
    private static final List<String> FIRST = List.of(
            "kind",
            "type",
            "formRef",
            "candidateGroups",
            "assignee",
            "mailTemplate",
            "mailTo",
            "mailAttachment",
            "documentTemplate",
            "delegateExpression",
            "decisionRef",
            "calledElement",
            "attachedToRef",
            "timerEventDefinition.timeDate",
            "timerEventDefinition.timeDuration",
            "timerEventDefinition.timeCycle",
            "messageEventDefinition.messageRef",
            "signalEventDefinition.signalRef",
            "errorEventDefinition.errorRef",
            "dueDate",
            "conditionExpression",
            "sourceRef",
            "targetRef",
            "validate.required",
            "conditional.hide",
            "dataSource",
            "text",
            "properties.points",
            "documentation");

    private Telling() {}

    static List<Change> whole(String id, Part part, Kind kind) {
        List<Change> told = part.properties().entrySet().stream()
                .filter(property -> !property.getValue().equals(part.name()))
                .sorted(Comparator.comparingInt(property -> rank(property.getKey())))
                .limit(MOST)
                .map(property -> change(id, part, kind, property))
                .toList();
        return told.isEmpty() ? List.of(new Change(id, part.name(), kind, "", "", "")) : told;
    }

    private static int rank(String property) {
        int rank = FIRST.indexOf(property);
        return rank < 0 ? FIRST.size() : rank;
    }

    private static Change change(String id, Part part, Kind kind, Map.Entry<String, String> property) {
        boolean isNew = kind == Kind.ADDED;
        String value = property.getValue();
        return new Change(id, part.name(), kind, property.getKey(), isNew ? "" : value, isNew ? value : "");
    }
}
