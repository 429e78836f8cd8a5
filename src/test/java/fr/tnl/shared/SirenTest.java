package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"213502388", "243500139", "732829320", "443061841"})
    void acceptsNumbersThatPassLuhn(String number) {
        assertThat(new Siren(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"213502389", "213502298", "123456789", "", "21350238", "2135023880", "21350238a", "٢١٣٥٠٢٣٨٨"})
    void refusesASirenThatFailsLuhnOrIsNotNineDigits(String number) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> new Siren(number));

        assertThat(refused.key()).isEqualTo("shared.siren.invalid");
        assertThat(refused.field()).isEqualTo("siren");
        assertThat(refused.args()).containsExactly(number);
    }

    @Test
    void everyMistypedDigitIsFound() {
        String number = "213502388";
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(Siren.isValid(typed)).as(typed).isEqualTo(typed.equals(number));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"213 502 388", " 213502388 ", "213\u00A0502\u00A0388", "213\u202F502\u202F388", "213502388\n"})
    void readsWhatPeopleTypeOrPaste(String typed) {
        assertThat(Siren.parse(typed)).isEqualTo(new Siren("213502388"));
    }
}
