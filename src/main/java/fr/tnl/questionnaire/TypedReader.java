package fr.tnl.questionnaire;

import fr.tnl.shared.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads typed values, as Tasklist submits them. */
final class TypedReader {

    private TypedReader() {}

    static Reading read(Field field, @Nullable Object raw) {
        if (raw == null || raw instanceof String text && TypedText.line(text).isEmpty()) {
            return Reading.NOTHING;
        }
        return switch (field.type()) {
            case TEXTFIELD -> raw instanceof String text ? Reading.of(TypedText.line(text)) : wrongType(field);
            case TEXTAREA -> raw instanceof String text ? Reading.of(TypedText.lines(text)) : wrongType(field);
            case NUMBER -> number(field, raw);
            case CHECKBOX -> raw instanceof Boolean ? Reading.of(raw) : wrongType(field);
            case RADIO, SELECT -> isScalar(raw) ? Reading.of(String.valueOf(raw)) : wrongType(field);
            case CHECKLIST, TAGLIST -> list(field, raw);
            case DATETIME -> moment(field, raw);
        };
    }

    private static Reading number(Field field, Object raw) {
        if (!(raw instanceof Number number)) {
            return raw instanceof String ? Reading.wrong(field, "notANumber", raw) : wrongType(field);
        }
        return TypedNumber.of(number)
                .map(Reading::of)
                .orElseGet(() -> Reading.wrong(field, "notANumber", String.valueOf(number)));
    }

    private static Reading list(Field field, Object raw) {
        if (!(raw instanceof Collection<?> collection)) {
            return wrongType(field);
        }
        List<String> values = new ArrayList<>();
        for (Object entry : collection) {
            if (!isScalar(entry)) {
                return wrongType(field);
            }
            values.add(String.valueOf(entry));
        }
        return values.isEmpty() ? Reading.NOTHING : Reading.of(List.copyOf(values));
    }

    private static Reading moment(Field field, Object raw) {
        MomentType type = field.moment() == null ? MomentType.DATE : field.moment();
        if (!(raw instanceof String text)) {
            return wrongType(field);
        }
        return TypedMoment.of(type, text.strip())
                .map(Reading::of)
                .orElseGet(() -> Reading.wrong(field, type == MomentType.TIME ? "time" : "date", text));
    }

    private static Reading wrongType(Field field) {
        return Reading.wrong(field, "type");
    }

    private static boolean isScalar(@Nullable Object raw) {
        return raw instanceof String || raw instanceof Number || raw instanceof Boolean;
    }
}
