package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 1, TNL-2026-0001",
        "2026, 42, TNL-2026-0042",
        "2026, 12345, TNL-2026-12345",
        "2026-pilote, 7, TNL-2026-pilote-0007"
    })
    void areMadeOfEditionAndRankAndReadBack(String edition, int rank, String reference) {
        DossierReference made = DossierReference.of(new EditionCode(edition), rank);

        assertThat(made).hasToString(reference);
        assertThat(new DossierReference(reference).edition()).isEqualTo(new EditionCode(edition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TNL",
                "TNL-2026",
                "TNL-2026-42",
                "tnl-2026-0042",
                "TNL-26-0042",
                "TNL-2026-0042 ",
                "X-2026-0042",
                "TNL-2026-0042/..",
                "TNL-2026-0042\n"
            })
    void areRefusedInAnyOtherForm(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new DossierReference(text))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("shared.reference.invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026 ", "2026/..", "2026-Pilote", "édition", "2026-12345678901234567"})
    void namesNoEditionInAnyOtherForm(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new EditionCode(text))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("shared.edition.invalid"));
    }

    @Test
    void ofTheLongestEditionFitTheirColumn() {
        assertThat(DossierReference.of(new EditionCode("2026-123456789012345"), 999_999)
                        .value())
                .hasSizeLessThanOrEqualTo(40);
    }
}
