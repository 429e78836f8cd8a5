package fr.tnl.dossier;

import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import fr.tnl.shared.Messages;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Notes who gave the answers that are filed. It is done at the filing: each answer is saved while it is typed, and a line
 * for each would bury the others, while what is never filed counts for nothing.
 */
@Component
class AnswerAuthors {

    private final AnswerBook answerBook;
    private final Timeline timeline;
    private final Messages messages;

    AnswerAuthors(AnswerBook answerBook, Timeline timeline, Messages messages) {
        this.answerBook = answerBook;
        this.timeline = timeline;
        this.messages = messages;
    }

    /** A line for each person who changed answers since the version before, by section of the form. */
    void note(Dossier dossier, FiledVersion version) {
        var traces = answerBook.workingCopy(dossier.id()).traces();
        TreeMap<String, Set<String>> byPerson = new TreeMap<>();
        for (String key : changed(dossier, version)) {
            WorkingCopy.Trace trace = traces.get(key);
            if (trace != null && !trace.by().isEmpty()) {
                byPerson.computeIfAbsent(trace.by(), person -> new TreeSet<>()).add(key);
            }
        }
        byPerson.forEach((person, keys) ->
                timeline.record(dossier.id(), EventKind.ANSWERS_GIVEN, Actor.applicant(person), words(version, keys)));
    }

    private Set<String> changed(Dossier dossier, FiledVersion version) {
        var now = version.answers().values();
        if (version.number() == 1) {
            return now.keySet();
        }
        var before =
                answerBook.filed(dossier.id(), version.number() - 1).answers().values();
        Set<String> keys = new TreeSet<>(now.keySet());
        keys.addAll(before.keySet());
        keys.removeIf(key -> Objects.equals(now.get(key), before.get(key)));
        return keys;
    }

    private String words(FiledVersion version, Set<String> keys) {
        return version.form().sections().stream()
                .filter(section -> count(section, keys) > 0)
                .map(section -> messages.get("dossier.journal.answers", section.label(), count(section, keys)))
                .collect(Collectors.joining("\n"));
    }

    private static long count(Group section, Set<String> keys) {
        return section.fields().stream().map(Field::key).filter(keys::contains).count();
    }
}
