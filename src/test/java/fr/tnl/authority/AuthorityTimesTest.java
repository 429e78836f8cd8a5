package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.shared.ParisTime;
import fr.tnl.testing.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTimesTest {

    private static final Instant SUMMER = ParisTime.instant(LocalDateTime.parse("2026-09-30T23:59:59"));
    private static final Instant WINTER = ParisTime.instant(LocalDateTime.parse("2026-11-19T23:59:59"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    97105 | 01  | 17 h 59 en Guadeloupe
                    97209 | 02  | 17 h 59 en Martinique
                    97302 | 03  | 18 h 59 en Guyane
                    97411 | 04  | le 1er octobre à 01 h 59 à La Réunion
                    97611 | 06  | le 1er octobre à 00 h 59 à Mayotte
                    97502 | 975 | 19 h 59 à Saint-Pierre-et-Miquelon
                    97701 | 977 | 17 h 59 à Saint-Barthélemy
                    97801 | 978 | 17 h 59 à Saint-Martin
                    98613 | 986 | le 1er octobre à 09 h 59 à Wallis-et-Futuna
                    98735 | 987 | 11 h 59 en Polynésie française
                    98731 | 987 | 12 h 29 aux Marquises
                    98719 | 987 | 12 h 59 aux Gambier
                    98818 | 988 | le 1er octobre à 08 h 59 en Nouvelle-Calédonie
                    """)
    void tellsItsOwnTimeInSummer(String code, String region, String own) {
        assertThat(told(SUMMER, code, region)).isEqualTo("30 septembre 2026 à 23 h 59 (heure de Paris), soit " + own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    97105 | 01  | 18 h 59 en Guadeloupe
                    97209 | 02  | 18 h 59 en Martinique
                    97302 | 03  | 19 h 59 en Guyane
                    97411 | 04  | le 20 novembre à 02 h 59 à La Réunion
                    97611 | 06  | le 20 novembre à 01 h 59 à Mayotte
                    97502 | 975 | 19 h 59 à Saint-Pierre-et-Miquelon
                    97701 | 977 | 18 h 59 à Saint-Barthélemy
                    97801 | 978 | 18 h 59 à Saint-Martin
                    98613 | 986 | le 20 novembre à 10 h 59 à Wallis-et-Futuna
                    98735 | 987 | 12 h 59 en Polynésie française
                    98731 | 987 | 13 h 29 aux Marquises
                    98719 | 987 | 13 h 59 aux Gambier
                    98818 | 988 | le 20 novembre à 09 h 59 en Nouvelle-Calédonie
                    """)
    void tellsItsOwnTimeInWinter(String code, String region, String own) {
        assertThat(told(WINTER, code, region)).isEqualTo("19 novembre 2026 à 23 h 59 (heure de Paris), soit " + own);
    }

    @Test
    void tellsParisTimeAloneWhereThatIsTheOwnOne() {
        assertThat(told(SUMMER, "35238", "53")).isEqualTo("30 septembre 2026 à 23 h 59 (heure de Paris)");
    }

    @Test
    void tellsParisTimeAloneToAnAuthorityThatIsUnknown() {
        LocalAuthorities none = mock(LocalAuthorities.class);
        when(none.find(anyString())).thenReturn(Optional.empty());

        assertThat(new AuthorityTimes(none, Texts.messages()).moment(SUMMER, "?"))
                .isEqualTo(ParisTime.moment(SUMMER));
    }

    @Test
    void knowsRegionsByTheSameCodeAndTakesNoneForACommune() {
        assertThat(OverseasClock.of(TimesOf.authority(AuthorityKind.REGION, "01", "01")))
                .contains(OverseasClock.GUADELOUPE);
        assertThat(OverseasClock.of(TimesOf.authority(AuthorityKind.DEPARTEMENT, "01", "84")))
                .isEmpty();
        assertThat(OverseasClock.of(TimesOf.authority(AuthorityKind.OTHER, "", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryPlaceInBothLanguages(OverseasClock clock) {
        assertThat(Texts.source().getMessage(clock.messageKey(), null, Locale.FRENCH))
                .isNotBlank();
        assertThat(Texts.source().getMessage(clock.messageKey(), null, Locale.ENGLISH))
                .isNotBlank();
    }

    private static String told(Instant instant, String code, String region) {
        return TimesOf.commune(code, region).moment(instant, "X").replace('\u00A0', ' ');
    }
}
