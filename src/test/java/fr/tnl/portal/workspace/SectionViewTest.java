package fr.tnl.portal.workspace;

import static fr.tnl.portal.workspace.SampleForm.posted;
import static fr.tnl.portal.workspace.SampleForm.section;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.DisplayView;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.testing.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SectionViewTest {

    private static final Map<String, List<String>> FREE =
            Map.of("office", List.of("free"), "tools", List.of("text", "sheet"));

    @Test
    void hasEachPartInItsPlace() {
        List<SectionPart> parts = view(2, FREE);

        assertThat(parts).hasSize(6);
        assertThat(parts.get(0).html()).isEqualTo("<p>Ce qui <em>tourne</em> chez vous. &lt;b&gt;</p>\n");
        assertThat(question(parts.get(1)).field().key()).isEqualTo("office");
        assertThat(parts.get(2).separator()).isTrue();
        SectionPart.Inner inner = Objects.requireNonNull(parts.get(3).group());
        assertThat(inner.title()).isEqualTo("Détails");
        assertThat(inner.parts())
                .extracting(part -> question(part).field().key())
                .containsExactly("tools", "story");
    }

    @Test
    void leavesOutWhatTheAnswersHide() {
        assertThat(view(2, Map.of("office", List.of("none")))).hasSize(5).noneMatch(part -> part.group() != null);
    }

    @Test
    void showsWhatWasEnteredAndWhatIsWrongWithIt() {
        String tooLong = "x".repeat(21);

        List<SectionPart> parts = view(1, Map.of("agents", List.of("12"), "site", List.of(tooLong)));

        assertThat(question(parts.get(0)).value()).isEqualTo("12");
        assertThat(question(parts.get(0)).error()).isNull();
        assertThat(question(parts.get(1)).value()).isEqualTo(tooLong);
        assertThat(question(parts.get(1)).error()).contains("Site");
    }

    @Test
    void namesTheQuestionsThatAreShown() {
        assertThat(shown(FREE)).isEqualTo("office,tools,story,policy,since");
        assertThat(shown(Map.of())).isEqualTo("office,policy,since");
    }

    @Test
    void showsWhatSomebodyElseAnswered() {
        OtherAnswer other = new OtherAnswer("Élise Martin a enregistré…", "Quinze", List.of("15"));
        Visibility visibility = posted(Map.of(), Stage.DRAFT).visibility();
        List<SectionPart> parts = SectionView.of(
                section(1), visibility, displays(visibility), Map.of(), Map.of(), Map.of("agents", other), Map.of());

        assertThat(question(parts.get(0)).other()).isEqualTo(other);
        assertThat(question(parts.get(1)).other()).isNull();
    }

    @Test
    void fillsTextsAndTablesFromTheAnswers() {
        List<SectionPart> parts = view(1, Map.of("agents", List.of("1250"), "site", List.of("*a* {{b}}")));

        assertThat(parts.get(2).html())
                .contains("<strong>1\u202F250</strong> agents")
                .contains("*a* {{b}}");
        assertThat(parts.get(3).table())
                .isEqualTo(new DisplayView.Grid(
                        "Repères",
                        List.of("Taille", "Agents"),
                        List.of(List.of("double", "2\u202F500"), List.of("tiers", "416,67"))));
    }

    @Test
    void knowsWhetherASectionShowsValues() {
        assertThat(SectionView.hasValues(section(1))).isTrue();
        assertThat(SectionView.hasValues(section(2))).isFalse();
    }

    @Test
    void showsAQuestionThatIsNotAskedForToBeReadOnly() {
        Field site = section(1).fields().get(1);
        ReadOnlyAnswer readOnly = ReadOnlyAnswer.of(site, "https://ville.example", List.of(), Texts.messages());

        Visibility visibility = posted(Map.of(), Stage.DRAFT).visibility();
        List<SectionPart> parts = SectionView.of(
                section(1),
                visibility,
                displays(visibility),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(site.key(), readOnly));

        assertThat(question(parts.get(0)).field().key()).isEqualTo("agents");
        assertThat(parts.get(1).question()).isNull();
        assertThat(parts.get(1).readOnly()).isEqualTo(readOnly);
    }

    @Test
    void tellsARefusedChoiceByItsLabel() {
        Field office = section(2).fields().get(0);
        String option = office.choices().options().get(0).value();

        ReadOnlyAnswer readOnly = ReadOnlyAnswer.of(office, null, List.of(option), Texts.messages());

        assertThat(readOnly.answered()).isFalse();
        assertThat(readOnly.refused())
                .isEqualTo(office.choices().options().get(0).label());
    }

    private static String shown(Map<String, List<String>> raw) {
        return SectionView.shown(section(2), posted(raw, Stage.DRAFT).visibility());
    }

    private static List<SectionPart> view(int section, Map<String, List<String>> raw) {
        Answers answers = posted(raw, Stage.DRAFT);
        Map<String, String> errors = answers.errors().stream()
                .collect(Collectors.toMap(error -> error.field(), error -> Texts.messages()
                        .get(error.key(), error.args().toArray())));
        Visibility visibility = answers.visibility();
        return SectionView.of(section(section), visibility, displays(visibility), raw, errors, Map.of(), Map.of());
    }

    private static DisplayView displays(Visibility visibility) {
        return new DisplayView(visibility, Texts.messages()::get);
    }

    private static QuestionView question(SectionPart part) {
        return Objects.requireNonNull(part.question());
    }
}
