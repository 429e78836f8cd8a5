package fr.tnl.questionnaire;

import fr.tnl.shared.ParisTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One answer in words. */
final class AnswerWords {

    private final Facts facts;
    private final UnaryOperator<String> texts;

    AnswerWords(Facts facts, UnaryOperator<String> texts) {
        this.facts = facts;
        this.texts = texts;
    }

    String of(Field field, @Nullable Object value) {
        if (value == null) {
            return texts.apply("questionnaire.view.none");
        }
        String words = words(field, value);
        String prefix = field.prefix() == null ? "" : field.prefix() + "\u00A0";
        String suffix = field.suffix() == null ? "" : "\u00A0" + field.suffix();
        return prefix + words + suffix;
    }

    private String words(Field field, Object value) {
        if (value instanceof Boolean ticked) {
            return ValueWords.of(ticked.booleanValue(), texts);
        }
        if (value instanceof BigDecimal number) {
            return ValueWords.of(number);
        }
        if (value instanceof List<?> chosen) {
            return chosen.stream().map(option -> label(field, option)).collect(Collectors.joining("\n"));
        }
        if (field.type().isChoice()) {
            return label(field, value);
        }
        return field.moment() == null ? value.toString() : moment(field.moment(), value.toString());
    }

    /** The value itself where the option is gone from the form: an old answer stays readable. */
    private String label(Field field, @Nullable Object value) {
        String source = field.choices().source();
        List<Option> options =
                source == null ? field.choices().options() : facts.options().getOrDefault(source, List.of());
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }

    private static String moment(MomentType type, String value) {
        return switch (type) {
            case DATE -> ParisTime.day(ParisTime.instant(LocalDate.parse(value).atStartOfDay()));
            case TIME -> value;
            case DATETIME -> ParisTime.moment(ParisTime.instant(LocalDateTime.parse(value)));
            case DATETIME_WITH_OFFSET ->
                ParisTime.moment(OffsetDateTime.parse(value).toInstant());
        };
    }
}
