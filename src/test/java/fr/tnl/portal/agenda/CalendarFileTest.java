package fr.tnl.portal.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final String AWKWARD =
            "Clôture, enfin ; \\ \n« é » 𝕏 ".repeat(12).strip();

    @Test
    void isReadBackAsItWasWritten() {
        VEvent read = Biweekly.parse(file(AWKWARD)).first().getEvents().get(0);

        assertThat(read.getSummary().getValue()).isEqualTo(AWKWARD);
        assertThat(read.getUid().getValue()).isEqualTo("one@label.example");
        assertThat(read.getAlarms().get(0).getDescription().getValue()).isEqualTo("Demain, déjà");
    }

    @Test
    void escapesWhatHasAMeaningOfItsOwn() {
        assertThat(file("a, b; c\\d\ne")).contains("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }

    @Test
    void endsEveryLineByBothCharactersAndKeepsItWithin75Octets() {
        String file = file(AWKWARD);

        assertThat(file).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(file).doesNotContain("\uFFFD");
    }

    private static String file(String summary) {
        byte[] file = CalendarFile.of(
                "Agenda",
                List.of(new Appointment(
                        "one@label.example",
                        3,
                        Instant.parse("2026-10-18T21:59:59Z"),
                        summary,
                        "Texte",
                        "https://label.example/",
                        "Demain, déjà")),
                Instant.parse("2026-09-01T08:00:00Z"));
        return new String(file, StandardCharsets.UTF_8);
    }
}
