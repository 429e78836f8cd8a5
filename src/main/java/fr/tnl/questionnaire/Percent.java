package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole percents, half up. */
final class Percent {

    private Percent() {}

    static int of(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
