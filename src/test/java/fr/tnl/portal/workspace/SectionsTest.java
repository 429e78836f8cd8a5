package fr.tnl.portal.workspace;

import static fr.tnl.portal.workspace.SampleForm.FORM;
import static fr.tnl.portal.workspace.SampleForm.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.Opening;
import fr.tnl.dossier.Standing;
import fr.tnl.questionnaire.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void countOnlyTheQuestionsThatAreShown() {
        assertThat(lines(Map.of()))
                .containsExactly(
                        new Sections.Line(1, "Votre collectivité", 2, 0, 1, true),
                        new Sections.Line(2, "Logiciels", 3, 0, 1, true));
        assertThat(lines(Map.of("office", List.of("free"))).get(1))
                .isEqualTo(new Sections.Line(2, "Logiciels", 5, 1, 1, true));
    }

    @Test
    void areDoneOnceNothingIsMissingWhateverIsOptional() {
        List<Sections.Line> lines =
                lines(Map.of("agents", List.of("12"), "office", List.of("none"), "story", List.of("Une histoire.")));

        assertThat(lines).allMatch(Sections.Line::isDone);
        assertThat(lines).extracting(Sections.Line::answered).containsExactly(1, 1);
        assertThat(lines(Map.of("agents", List.of("12"))))
                .extracting(Sections.Line::isDone)
                .containsExactly(true, false);
    }

    @Test
    void tellWhereAQuestionIsAsked() {
        assertThat(Sections.of(FORM, "site")).isEqualTo(1);
        assertThat(Sections.of(FORM, "story")).isEqualTo(2);
        assertThat(Sections.of(FORM, "nowhere")).isEqualTo(1);
    }

    private static List<Sections.Line> lines(Map<String, List<String>> raw) {
        return Sections.of(new Standing(FORM, Opening.EVERYTHING, posted(raw, Stage.COMPLETE)));
    }
}
