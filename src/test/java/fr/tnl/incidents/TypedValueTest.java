package fr.tnl.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.incidents.spi.ValueType;
import fr.tnl.shared.DomainException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedValueTest {

    @Test
    void readsWhatPeopleType() {
        assertThat(TypedValue.parse(ValueType.TEXT, " COMMUNE \r\n")).isEqualTo("COMMUNE");
        assertThat(TypedValue.parse(ValueType.WHOLE, "3\u00A0500")).isEqualTo(3500L);
        assertThat(TypedValue.parse(ValueType.DECIMAL, "62,5")).isEqualTo(62.5);
        assertThat(TypedValue.parse(ValueType.TRUTH, "Oui")).isEqualTo(true);
        assertThat(TypedValue.parse(ValueType.TRUTH, "false")).isEqualTo(false);
        assertThat(TypedValue.parse(ValueType.MOMENT, "2026-10-19T23:59:59"))
                .isEqualTo(Instant.parse("2026-10-19T21:59:59Z"));
        assertThat(TypedValue.parse(ValueType.MOMENT, "2026-10-19 23:59"))
                .isEqualTo(Instant.parse("2026-10-19T21:59:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE,62.5,incidents.repair.not.WHOLE",
        "WHOLE,99999999999999999999,incidents.repair.not.WHOLE",
        "WHOLE,'',incidents.repair.not.WHOLE",
        "DECIMAL,beaucoup,incidents.repair.not.DECIMAL",
        "DECIMAL,1e999,incidents.repair.beyond.DECIMAL",
        "DECIMAL,-1e999,incidents.repair.beyond.DECIMAL",
        "DECIMAL,1e2000000000,incidents.repair.beyond.DECIMAL",
        "DECIMAL,1e99999999999,incidents.repair.not.DECIMAL",
        "TRUTH,peut-être,incidents.repair.not.TRUTH",
        "MOMENT,demain,incidents.repair.not.MOMENT",
        "MOMENT,+999999999-12-31T23:59:59,incidents.repair.beyond.MOMENT",
        "MOMENT,+10000-01-01T00:00:00,incidents.repair.beyond.MOMENT",
        "MOMENT,10000-01-01T00:00:00,incidents.repair.not.MOMENT",
        "MOMENT,0000-12-31T23:59:59,incidents.repair.beyond.MOMENT",
        "MOMENT,-9999-01-01T00:00:00,incidents.repair.beyond.MOMENT",
        "OTHER,{},incidents.protection.NOT_PLAIN"
    })
    void refusesWhatIsNoneOfItsType(ValueType type, String typed, String key) {
        assertThat(catchThrowableOfType(DomainException.class, () -> TypedValue.parse(type, typed))
                        .key())
                .isEqualTo(key);
    }

    @Test
    void readsTheFirstAndTheLastMomentThatItTakes() {
        for (String typed : new String[] {"0001-01-01T00:00:00", "9999-12-31T23:59:59"}) {
            Object moment = TypedValue.parse(ValueType.MOMENT, typed);

            assertThat(Date.from((Instant) moment).toInstant()).isEqualTo(moment);
            assertThat(TypedValue.entered(moment)).isEqualTo(typed);
        }
    }

    @Test
    void showsWhatAModelCountedToInfinity() {
        assertThat(TypedValue.entered(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(TypedValue.entered(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void takesATextAsLongAsTheEngineKeepsIt() {
        assertThat(TypedValue.parse(ValueType.TEXT, "é".repeat(4000))).isEqualTo("é".repeat(4000));
        assertThat(catchThrowableOfType(DomainException.class, () -> TypedValue.parse(ValueType.TEXT, "é".repeat(4001)))
                        .key())
                .isEqualTo("incidents.repair.tooLong");
    }

    @Test
    void isEnteredAsItIsRead() {
        for (Object value : new Object[] {"COMMUNE", 3500L, 62.5, true, Instant.parse("2026-10-19T21:59:59Z")}) {
            ValueType type = value instanceof String
                    ? ValueType.TEXT
                    : value instanceof Long
                            ? ValueType.WHOLE
                            : value instanceof Double
                                    ? ValueType.DECIMAL
                                    : value instanceof Boolean ? ValueType.TRUTH : ValueType.MOMENT;
            assertThat(TypedValue.parse(type, TypedValue.entered(value))).isEqualTo(value);
        }
    }
}
