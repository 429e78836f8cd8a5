package fr.tnl.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers as readable rows, for a page, a PDF or a task. */
public final class AnswerView {

    private final Answers answers;
    private final AnswerWords words;
    private final List<AnswerRow> rows = new ArrayList<>();

    private AnswerView(Answers answers, AnswerWords words) {
        this.answers = answers;
        this.words = words;
    }

    /**
     * One row for each question that is shown, in the order of the form.
     *
     * @param texts gives the text of a message key, such as {@code messages::get}
     */
    public static List<AnswerRow> rows(Form form, Answers answers, Facts facts, UnaryOperator<String> texts) {
        AnswerView view = new AnswerView(answers, new AnswerWords(facts, texts));
        for (FormPart part : form.parts()) {
            view.add(part, part instanceof Group group ? group.label() : "");
        }
        return List.copyOf(view.rows);
    }

    /** One answer in words, those of a question that takes its options from the form itself. */
    public static String words(Field field, @Nullable Object value, UnaryOperator<String> texts) {
        return new AnswerWords(Facts.NONE, texts).of(field, value);
    }

    private void add(FormPart part, String section) {
        if (answers.visibility().isHidden(part)) {
            return;
        }
        if (part instanceof Group group) {
            group.parts().forEach(inner -> add(inner, section));
        } else if (part instanceof Field field && !field.readOnly()) {
            Object value = answers.values().get(field.key());
            rows.add(new AnswerRow(
                    section, field.axis(), field.key(), field.label(), words.of(field, value), value != null));
        }
    }
}
