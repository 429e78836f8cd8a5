package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Track;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.RealEditions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The questionnaires that the real editions offer: long enough to judge by, short enough to answer. */
class OfferedFormsTest {

    private static final Forms REAL = new Forms("processes");

    static Stream<Arguments> offers() {
        return RealEditions.all().all().stream()
                .flatMap(edition -> Stream.of(Track.values()).map(track -> Arguments.of(edition.code(), track)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("offers")
    void haveTheirNumberOfQuestionsOnEveryAxis(EditionCode code, Track track) {
        Edition edition = RealEditions.all().get(code);

        assertThat(faults(REAL.portal(edition.track(track).form()), track, edition))
                .isEmpty();
    }

    @Test
    void wouldNotDoWithTooFewQuestionsOrAxes() {
        Form tooShort = new Forms("classpath:broken").portal("application-short");

        assertThat(faults(tooShort, Track.BADGE, RealEditions.of("2026")))
                .containsExactly(
                        "1 questions",
                        "nothing on practices",
                        "nothing on software",
                        "nothing on communication",
                        "nothing on data");
        assertThat(faults(tooShort, Track.LABEL, RealEditions.of("2026"))).contains("1 questions");
        assertThat(faults(REAL.portal("application-label"), Track.BADGE, RealEditions.of("2026")))
                .as("the label's form is too long for a badge")
                .hasSize(1);
    }

    /** A question is what brings points; the rest informs or proves. */
    private static List<String> faults(Form form, Track track, Edition edition) {
        List<Field> questions = form.fields().stream()
                .filter(field -> field.properties().containsKey(Field.POINTS))
                .toList();
        List<String> faults = new ArrayList<>();
        boolean enough =
                track == Track.BADGE ? questions.size() == 10 : questions.size() >= 25 && questions.size() <= 35;
        if (!enough) {
            faults.add(questions.size() + " questions");
        }
        for (Axis axis : edition.axes()) {
            if (questions.stream().noneMatch(field -> axis.id().equals(field.axis()))) {
                faults.add("nothing on " + axis.id());
            }
        }
        return faults;
    }
}
