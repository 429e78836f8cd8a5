package fr.tnl.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.testing.RealEditions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

    private final Edition edition = RealEditions.of("2026");

    @ParameterizedTest
    @CsvSource({
        // In summer, and into winter: always the end of the day in Paris
        "complement, 2026-10-01T10:00:00Z, 2026-10-11T21:59:00Z",
        "complement, 2026-10-20T10:00:00Z, 2026-10-30T22:59:00Z",
        // Into summer: a day of 23 hours is a day
        "complement, 2026-03-20T10:00:00Z, 2026-03-30T21:59:00Z",
        // Late in the evening in London it is the next day already in Paris
        "complement, 2026-10-01T22:30:00Z, 2026-10-12T21:59:00Z",
        "jurorChoice, 2026-10-24T21:59:59Z, 2026-10-26T22:59:00Z"
    })
    void countsADelayToTheEndOfTheDayInParis(String delay, Instant from, Instant due) {
        assertThat(edition.due(delay, from)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "complementReminder, 2026-10-11T21:59:00Z, 2026-10-08T21:59:00Z",
        // The clock in Paris reads the same before and after the change
        "complementReminder, 2026-10-26T22:59:00Z, 2026-10-23T21:59:00Z",
        "reviewReminder, 2026-03-30T21:59:00Z, 2026-03-26T22:59:00Z"
    })
    void countsBackByTheClockInParis(String delay, Instant deadline, Instant before) {
        assertThat(edition.before(delay, deadline)).isEqualTo(before);
    }

    @Test
    void saysWhichDelayIsMissing() {
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> edition.due("coffee", Instant.EPOCH));

        assertThat(refused.key()).isEqualTo("campaign.delay.unknown");
        assertThat(refused.args()).containsExactly("coffee", edition.code());
    }

    @Test
    void saysWhichMentionOrTrackItHasNot() {
        Edition labelOnly = new Edition(
                edition.code(),
                edition.title(),
                edition.proposedCalendar(),
                Map.of(Track.LABEL, edition.track(Track.LABEL)),
                edition.axes(),
                Map.of(),
                edition.mentions(),
                3,
                Set.of(),
                4,
                Divergence.FLAG,
                edition.delays(),
                edition.contact());

        assertThat(catchThrowableOfType(DomainException.class, () -> edition.mention("beauty"))
                        .key())
                .isEqualTo("campaign.mention.unknown");
        assertThat(catchThrowableOfType(DomainException.class, () -> labelOnly.track(Track.BADGE))
                        .key())
                .isEqualTo("campaign.track.unknown");
        assertThat(labelOnly.levelTitle(Level.GOLD)).isEqualTo("GOLD");
        assertThat(edition.levelTitle(Level.GOLD)).isEqualTo("Or");
        assertThat(edition.mention("sobriety").title()).isEqualTo("Sobriété numérique");
    }
}
