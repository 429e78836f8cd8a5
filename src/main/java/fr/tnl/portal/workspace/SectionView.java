package fr.tnl.portal.workspace;

import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.DisplayView;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Table;
import fr.tnl.questionnaire.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is seen of a section: its parts that are not hidden, with what was entered and what is wrong with it. */
final class SectionView {

    private final Visibility visibility;
    private final DisplayView displays;
    private final Map<String, List<String>> entered;
    private final Map<String, String> errors;
    private final Map<String, OtherAnswer> others;
    private final Map<String, ReadOnlyAnswer> readOnly;

    private SectionView(
            Visibility visibility,
            DisplayView displays,
            Map<String, List<String>> entered,
            Map<String, String> errors,
            Map<String, OtherAnswer> others,
            Map<String, ReadOnlyAnswer> readOnly) {
        this.visibility = visibility;
        this.displays = displays;
        this.entered = entered;
        this.errors = errors;
        this.others = others;
        this.readOnly = readOnly;
    }

    /**
     * @param displays the same visibility's, for what there is to read
     * @param errors in words, by key of the question
     * @param others what somebody else answered meanwhile, by key
     * @param readOnly the questions that may not be answered anew, by key
     */
    static List<SectionPart> of(
            Group section,
            Visibility visibility,
            DisplayView displays,
            Map<String, List<String>> entered,
            Map<String, String> errors,
            Map<String, OtherAnswer> others,
            Map<String, ReadOnlyAnswer> readOnly) {
        return new SectionView(visibility, displays, entered, errors, others, readOnly).parts(section);
    }

    /** Keys of the questions that are shown, for the page to know when others open. */
    static String shown(Group section, Visibility visibility) {
        return section.fields().stream()
                .filter(field -> !visibility.isHidden(field))
                .map(Field::key)
                .collect(Collectors.joining(","));
    }

    /** Whether it shows values that follow from answers, and so changes with them. */
    static boolean hasValues(Group section) {
        return section.parts().stream()
                .anyMatch(part -> part instanceof Table
                        || part instanceof Display display
                                && !display.expressions().isEmpty()
                        || part instanceof Group inner && hasValues(inner));
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
            String key = field.key();
            ReadOnlyAnswer closed = readOnly.get(key);
            if (closed != null) {
                return SectionPart.of(closed);
            }
            return SectionPart.of(
                    new QuestionView(field, entered.getOrDefault(key, List.of()), errors.get(key), others.get(key)));
        }
        if (part instanceof Table table) {
            return SectionPart.of(displays.table(table));
        }
        return part instanceof Display display ? view(display) : null;
    }

    private @Nullable SectionPart view(Display display) {
        return switch (display.type()) {
            case Display.TEXT -> SectionPart.text(Markdown.html(displays.text(display)));
            case Display.SEPARATOR -> SectionPart.line();
            default -> null;
        };
    }
}
