package fr.tnl.dossier;

import fr.tnl.questionnaire.AnswerRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filed version beside the one before, as people read them.
 *
 * @param before null for the first version, which changes nothing
 */
public record VersionComparison(
        FiledVersion version,
        @Nullable FiledVersion before,
        List<AnswerChange> answers,
        List<DocumentChange> documents) {

    /**
     * An answer that reads otherwise than before.
     *
     * @param section title, empty where there is none
     * @param before in words, null where the question was not asked; as is {@code after}
     */
    public record AnswerChange(String section, String question, @Nullable String before, @Nullable String after) {

        private static @Nullable AnswerChange between(@Nullable AnswerRow before, @Nullable AnswerRow after) {
            AnswerRow one = after == null ? before : after;
            String old = before == null ? null : before.answer();
            String now = after == null ? null : after.answer();
            return one == null || Objects.equals(old, now)
                    ? null
                    : new AnswerChange(one.section(), one.question(), old, now);
        }
    }

    /**
     * What was taken out and put in under one title.
     *
     * @param title what the documents are
     */
    public record DocumentChange(String title, List<Document> before, List<Document> after) {}

    public boolean isUnchanged() {
        return answers.isEmpty() && documents.isEmpty();
    }

    /** In the order of the form; questions that are no longer asked come last. */
    static List<AnswerChange> answers(List<AnswerRow> before, List<AnswerRow> after) {
        Map<String, AnswerRow> old = byKey(before);
        Map<String, AnswerRow> now = byKey(after);
        return Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .map(key -> AnswerChange.between(old.get(key), now.get(key)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param title of a document */
    static List<DocumentChange> documents(
            List<Document> before, List<Document> after, Function<Document, String> title) {
        Map<String, DocumentChange> changes = new LinkedHashMap<>();
        Function<Document, DocumentChange> change = document -> changes.computeIfAbsent(
                title.apply(document), name -> new DocumentChange(name, new ArrayList<>(), new ArrayList<>()));
        without(before, after).forEach(gone -> change.apply(gone).before().add(gone));
        without(after, before).forEach(added -> change.apply(added).after().add(added));
        return List.copyOf(changes.values());
    }

    private static List<Document> without(List<Document> documents, List<Document> others) {
        List<UUID> ids = others.stream().map(Document::id).toList();
        return documents.stream()
                .filter(document -> !ids.contains(document.id()))
                .toList();
    }

    private static Map<String, AnswerRow> byKey(List<AnswerRow> rows) {
        Map<String, AnswerRow> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }
}
