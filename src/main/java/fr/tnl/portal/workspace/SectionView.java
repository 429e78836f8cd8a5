package fr.tnl.portal.workspace;

import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.shared.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is seen of a section: its parts that are not hidden, with what was entered and what is wrong with it. */
final class SectionView {

    private final Visibility visibility;
    private final Map<String, List<String>> entered;
    private final Map<String, String> errors;

    private SectionView(Visibility visibility, Map<String, List<String>> entered, Map<String, String> errors) {
        this.visibility = visibility;
        this.entered = entered;
        this.errors = errors;
    }

    static List<SectionPart> of(
            Group section,
            Visibility visibility,
            Map<String, List<String>> entered,
            List<FieldError> errors,
            Messages messages) {
        Map<String, String> texts = errors.stream()
                .collect(Collectors.toMap(
                        FieldError::field,
                        error -> messages.get(error.key(), error.args().toArray()),
                        (first, second) -> first));
        return new SectionView(visibility, entered, texts).parts(section);
    }

    /** Keys of the questions that are shown, for the page to know when others open. */
    static String shown(Group section, Visibility visibility) {
        return section.fields().stream()
                .filter(field -> !visibility.isHidden(field))
                .map(Field::key)
                .collect(Collectors.joining(","));
    }

    /** Saved values as the inputs of a page show them. */
    static Map<String, List<String>> entered(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entered(entry.getValue())));
    }

    private static List<String> entered(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(
                value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString().replace('.', ',')
                        : String.valueOf(value));
    }

    private List<SectionPart> parts(Group group) {
        List<SectionPart> parts = new ArrayList<>();
        for (FormPart part : group.parts()) {
            SectionPart view = visibility.isHidden(part) ? null : view(part);
            if (view != null) {
                parts.add(view);
            }
        }
        return parts;
    }

    private @Nullable SectionPart view(FormPart part) {
        if (part instanceof Group inner) {
            return SectionPart.of(new SectionPart.Inner(inner.label(), parts(inner)));
        }
        if (part instanceof Field field) {
            return SectionPart.of(
                    new QuestionView(field, entered.getOrDefault(field.key(), List.of()), errors.get(field.key())));
        }
        if (part instanceof Display display && display.type().equals("text")) {
            return SectionPart.text(Markdown.html(display.text()));
        }
        return part instanceof Display display && display.type().equals("separator") ? SectionPart.line() : null;
    }
}
