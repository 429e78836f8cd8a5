package fr.tnl.process.models.check;

import fr.tnl.shared.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.Problem;

/** The engine refuses in English: its most frequent refusals in words of the bundle, others as it says them. */
final class EngineWords {

    /** Key of the text by what the engine says; groups of the pattern are its arguments. */
    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        known("Invalid source '([^']*)' of sequence flow.*", "flowSource");
        known("Invalid destination '([^']*)' of sequence flow.*", "flowTarget");
        known("(?:Error while parsing expression|.*Error parsing).*", "expression");
        known("Invalid reference in 'attachedToRef'.*", "attachedTo");
        known(".*attachedToRef.*", "attachedTo");
        known("(?:Exclusive Gateway|exclusiveGateway) '([^']*)' has only one outgoing.*", "oneCondition");
        known(
                "(?:Exclusive Gateway|exclusiveGateway) '([^']*)' has outgoing sequence flow '([^']*)' without.*",
                "flowWithoutCondition");
        known("(?:Exclusive Gateway|exclusiveGateway) '([^']*)' has no outgoing.*", "noWayOut");
        known(".*default sequence flow.*condition.*", "defaultWithCondition");
        known("(?:multiple start events|Multiple start events).*", "twoStarts");
        known("process must define a startEvent.*|No start event.*", "noStart");
        known("(?:Invalid 'messageRef'|messageRef).*", "messageRef");
        known("(?:Invalid 'signalRef'|signalRef|Could not find signal).*", "signalRef");
        known("(?:'errorRef'|errorRef).*", "errorRef");
        known(".*[Tt]imer needs configuration.*", "timerEmpty");
        known(".*duplicate.*|.*Duplicate.*", "duplicateId");
        known(".*cvc-(?:id|datatype).*'([^']*)'.*", "duplicateId");
        known("One of the attributes 'class', 'delegateExpression', 'type', or 'expression' is mandatory.*", "noStep");
        known(".*[Hh]istory ?[Tt]ime ?[Tt]o ?[Ll]ive.*", "timeToLive");
    }

    private EngineWords() {}

    private static void known(String pattern, String key) {
        KNOWN.put(Pattern.compile(pattern, Pattern.DOTALL), "process.model.engine." + key);
    }

    static String in(Messages messages, Problem problem) {
        String said =
                String.valueOf(problem.getMessage()).replaceAll("\\s+", " ").strip();
        for (Map.Entry<Pattern, String> entry : KNOWN.entrySet()) {
            Matcher matcher = entry.getKey().matcher(said);
            if (matcher.matches()) {
                Object[] arguments = new Object[matcher.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = String.valueOf(matcher.group(i + 1));
                }
                return messages.get(entry.getValue(), arguments);
            }
        }
        return messages.get("process.model.engine.other", said);
    }
}
