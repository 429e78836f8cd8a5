package fr.tnl.portal.workspace;

import fr.tnl.questionnaire.Display;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Visibility;
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
    private final Map<String, OtherAnswer> others;

    private SectionView(
            Visibility visibility,
            Map<String, List<String>> entered,
            Map<String, String> errors,
            Map<String, OtherAnswer> others) {
        this.visibility = visibility;
        this.entered = entered;
        this.errors = errors;
        this.others = others;
    }

    /**
     * @param errors in words, by key of the question
     * @param others what somebody else answered meanwhile, by key
     */
    static List<SectionPart> of(
            Group section,
            Visibility visibility,
            Map<String, List<String>> entered,
            Map<String, String> errors,
            Map<String, OtherAnswer> others) {
        return new SectionView(visibility, entered, errors, others).parts(section);
    }

    /** Keys of the questions that are shown, for the page to know when others open. */
    static String shown(Group section, Visibility visibility) {
        return section.fields().stream()
                .filter(field -> !visibility.isHidden(field))
                .map(Field::key)
                .collect(Collectors.joining(","));
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
            return SectionPart.of(
                    new QuestionView(field, entered.getOrDefault(key, List.of()), errors.get(key), others.get(key)));
        }
        if (part instanceof Display display && display.type().equals("text")) {
            return SectionPart.text(Markdown.html(display.text()));
        }
        return part instanceof Display display && display.type().equals("separator") ? SectionPart.line() : null;
    }
}
