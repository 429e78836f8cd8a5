package fr.tnl.testing;

import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldType;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormPart;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Option;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers to every question of a form, as a browser posts them: the best of all collectivités, or the poorest. */
public enum CompleteAnswers {
    BEST,
    POOREST;

    /** By question key, for one section of the form. */
    public Map<String, List<String>> of(Group section) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        fields(section).forEach(field -> {
            List<String> answer = answer(field);
            if (!answer.isEmpty()) {
                posted.put(field.key(), answer);
            }
        });
        return posted;
    }

    public Map<String, List<String>> of(Form form) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        form.sections().forEach(section -> posted.putAll(of(section)));
        return posted;
    }

    private static Stream<Field> fields(Group group) {
        return group.parts().stream().flatMap(CompleteAnswers::fields);
    }

    private static Stream<Field> fields(FormPart part) {
        return part instanceof Group group
                ? fields(group)
                : part instanceof Field field && !field.readOnly() ? Stream.of(field) : Stream.empty();
    }

    private List<String> answer(Field field) {
        if (field.type() == FieldType.CHECKBOX) {
            return this == BEST || field.limits().required() ? List.of("true") : List.of();
        }
        if (field.type().isChoice()) {
            return List.of(choice(field));
        }
        if (!field.limits().required()) {
            return List.of();
        }
        return List.of(
                switch (field.type()) {
                    case NUMBER ->
                        field.limits().min() == null
                                ? "1"
                                : field.limits().min().toPlainString();
                    case DATETIME -> "2026-01-15";
                    default -> text(field);
                });
    }

    private static String text(Field field) {
        Pattern pattern = field.limits().pattern();
        return pattern != null && pattern.pattern().contains("http")
                ? "https://www.commune.example/numerique"
                : "Réponse d’essai à la question posée.";
    }

    private String choice(Field field) {
        Comparator<Option> byPoints = Comparator.comparing(option -> points(field, option));
        return field.choices().options().stream()
                .filter(option -> !option.value().equals(Option.NOT_APPLICABLE))
                .max(this == BEST ? byPoints : byPoints.reversed())
                .orElseThrow()
                .value();
    }

    private static BigDecimal points(Field field, Option option) {
        return new BigDecimal(field.properties().getOrDefault(Field.POINTS_OF + option.value(), "0"));
    }
}
