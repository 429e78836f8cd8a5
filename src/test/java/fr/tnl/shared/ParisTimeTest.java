package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParisTimeTest {

    @ParameterizedTest
    @CsvSource({
        // Summer time, winter time, and the last second before each change
        "2026-10-18T23:59:59, 2026-10-18T21:59:59Z",
        "2026-11-18T18:00:00, 2026-11-18T17:00:00Z",
        "2026-03-29T01:59:59, 2026-03-29T00:59:59Z",
        "2026-03-29T03:00:00, 2026-03-29T01:00:00Z",
        "2026-10-25T03:00:00, 2026-10-25T02:00:00Z",
        // Twice there: the first one. Never there: as much later.
        "2026-10-25T02:30:00, 2026-10-25T00:30:00Z",
        "2026-03-29T02:30:00, 2026-03-29T01:30:00Z"
    })
    void readsLocalTimesOverTheChangesOfSummerTime(LocalDateTime inParis, Instant instant) {
        assertThat(ParisTime.instant(inParis)).isEqualTo(instant);
    }

    @Test
    void showsAMomentWithItsZone() {
        assertThat(ParisTime.moment(Instant.parse("2026-10-18T21:59:00Z")))
                .isEqualTo("18 octobre 2026 à 23\u00A0h\u00A059 (heure de\u00A0Paris)");
        assertThat(ParisTime.moment(Instant.parse("2026-12-31T23:05:00Z")))
                .isEqualTo("1er janvier 2027 à 00\u00A0h\u00A005 (heure de\u00A0Paris)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-18T21:59:59Z, 18 octobre 2026",
        "2026-10-18T22:00:00Z, 19 octobre 2026",
        "2026-10-31T23:00:00Z, 1er novembre 2026",
        "2026-08-20T12:00:00Z, 20 août 2026",
        "2026-02-10T12:00:00Z, 10 février 2026"
    })
    void showsTheDayThatItIsInParis(Instant instant, String day) {
        assertThat(ParisTime.day(instant)).isEqualTo(day);
    }
}
