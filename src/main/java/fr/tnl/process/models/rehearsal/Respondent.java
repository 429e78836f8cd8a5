package fr.tnl.process.models.rehearsal;

import com.github.curiousoddman.rgxgen.RgxGen;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Limits;
import fr.tnl.questionnaire.MomentType;
import fr.tnl.questionnaire.Option;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Fills in any form as somebody might who does not know what it is for: what is required, and more or less of the rest.
 *
 * @param leaning from 0 to 1: where this person's figures lie between the least and the most
 * @param eagerness from 0 to 1: how likely an answer is that is not required
 */
record Respondent(FeelEvaluator feel, Random random, double leaning, double eagerness) {

    /** An answer may show further questions, and those others. */
    private static final int MOST_ROUNDS = 6;

    private static final double FIRST_CHOICE = 0.6;
    private static final double TICK = 0.06;
    private static final double OUTLIER = 0.03;
    private static final String TEXT = "Réponse donnée pendant la répétition générale, sans autre sens.";

    /** Typed answers by key: of the questions that they show, and of no others. */
    Map<String, Object> answer(Form form, Facts facts) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Visibility visibility = Visibility.of(form, answers, facts, feel);
            boolean changed = answers.keySet()
                    .removeIf(key -> visibility.isHidden(form.field(key).orElseThrow()));
            for (Field field : form.fields()) {
                if (!field.readOnly() && !visibility.isHidden(field) && !answers.containsKey(field.key())) {
                    @Nullable Object answer = answer(field, facts);
                    if (answer != null) {
                        answers.put(field.key(), answer);
                        changed = true;
                    }
                }
            }
            if (!changed) {
                break;
            }
        }
        return answers;
    }

    private @Nullable Object answer(Field field, Facts facts) {
        @Nullable Object given = facts.values().get(field.key());
        if (given != null && field.type().isText()) {
            // What the form begins with, such as the fingerprint of a list that was read
            return given;
        }
        boolean wanted = field.limits().required() || random.nextDouble() < eagerness;
        return switch (field.type()) {
            case CHECKBOX -> field.limits().required() || random.nextDouble() < TICK;
            case TEXTFIELD, TEXTAREA -> wanted ? text(field.limits()) : null;
            case NUMBER -> wanted ? number(field.limits()) : null;
            case DATETIME -> wanted ? moment(Objects.requireNonNull(field.moment())) : null;
            case RADIO, SELECT -> wanted ? one(options(field, facts)) : null;
            case CHECKLIST, TAGLIST ->
                wanted ? some(options(field, facts), field.limits().required()) : null;
        };
    }

    private static List<Option> options(Field field, Facts facts) {
        String source = field.choices().source();
        return source == null ? field.choices().options() : facts.options().getOrDefault(source, List.of());
    }

    /** Forms put the usual answer first. */
    private @Nullable Object one(List<Option> options) {
        if (options.isEmpty()) {
            return null;
        }
        boolean first = options.size() == 2 && random.nextDouble() < FIRST_CHOICE;
        return options.get(first ? 0 : random.nextInt(options.size())).value();
    }

    private @Nullable Object some(List<Option> options, boolean required) {
        List<String> chosen = options.stream()
                .filter(option -> random.nextDouble() < 1.0 / 3)
                .map(Option::value)
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return required && !options.isEmpty() ? List.of(options.get(0).value()) : null;
    }

    private String text(Limits limits) {
        if ("email".equals(limits.validation())) {
            return "repetition@tnl.example";
        }
        if ("phone".equals(limits.validation())) {
            return "+33123456789";
        }
        if (limits.pattern() != null) {
            return matching(limits.pattern().pattern());
        }
        int least = limits.minLength() == null ? 0 : limits.minLength();
        int most = limits.maxLength() == null ? Integer.MAX_VALUE : limits.maxLength();
        String filler = TEXT.repeat(Math.max(1, (least + TEXT.length() - 1) / TEXT.length()));
        return filler.substring(0, Math.min(filler.length(), Math.max(least, Math.min(most, TEXT.length()))));
    }

    /** A pattern that the generator does not understand is answered as any other question: it may be refused. */
    private String matching(String pattern) {
        try {
            return RgxGen.parse(pattern).generate(random);
        } catch (RuntimeException notUnderstood) {
            return TEXT;
        }
    }

    private BigDecimal number(Limits limits) {
        double least = limits.min() == null ? 0 : limits.min().doubleValue();
        double most = limits.max() == null ? least + 100 : limits.max().doubleValue();
        double place = random.nextDouble() < OUTLIER ? random.nextDouble() : leaning + random.nextGaussian() / 15;
        double value = least + (most - least) * Math.max(0, Math.min(1, place));
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }

    private static String moment(MomentType type) {
        return switch (type) {
            case DATE -> "2026-01-15";
            case TIME -> "10:00";
            case DATETIME -> "2026-01-15T10:00";
            case DATETIME_WITH_OFFSET -> "2026-01-15T10:00+01:00";
        };
    }
}
