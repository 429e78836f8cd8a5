package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private static final Form CHAIN = Sample.form(
            """
            {"id": "A", "type": "checkbox", "key": "a"}""",
            """
            {"id": "B", "type": "textfield", "key": "b", "conditional": {"hide": "=a = false"}}""",
            """
            {"id": "C", "type": "textfield", "key": "c", "conditional": {"hide": "=b = \\"\\""}}""");

    @Test
    void hidesTheWholeGroupWithItsTexts() {
        Visibility visibility = Visibility.of(Sample.LABEL, Map.of("office", "none"), Facts.NONE, Sample.FEEL);

        assertThat(visibility.isHidden(group("Group_officeDetails"))).isTrue();
        assertThat(visibility.isHidden(field("officeStory"))).isTrue();
        assertThat(visibility.isHidden(field("office"))).isFalse();
    }

    @Test
    void asksTheInnerConditionWhereTheGroupIsShown() {
        Visibility visibility = Visibility.of(
                Sample.LABEL, Map.of("office", "all", "officeTools", List.of("sheet")), Facts.NONE, Sample.FEEL);

        assertThat(visibility.isHidden(field("officeTools"))).isFalse();
        assertThat(visibility.isHidden(field("officeStory"))).isTrue();
    }

    @Test
    void takesAHiddenAnswerForNoneInTheConditionsBelow() {
        Answers answers = Sample.check(CHAIN)
                .typed(Map.of("a", false, "b", "left over", "c", "left over"), Facts.NONE, Set.of(), Stage.COMPLETE);

        assertThat(answers.values()).containsOnlyKeys("a");
    }

    @Test
    void knowsNoAnswerByTheEmptyValueOfItsType() {
        Answers nothing = Sample.check(CHAIN).typed(Map.of(), Facts.NONE, Set.of(), Stage.COMPLETE);

        assertThat(nothing.visibility().isHidden(CHAIN.fields().get(1))).isTrue();
    }

    @Test
    void seesTheAnswersOfOtherSectionsAsFacts() {
        Visibility visibility = Visibility.of(CHAIN, Map.of("b", "typed"), Facts.of(Map.of("a", true)), Sample.FEEL);

        assertThat(visibility.isHidden(CHAIN.fields().get(1))).isFalse();
        assertThat(visibility.isHidden(CHAIN.fields().get(2))).isFalse();
    }

    private static Field field(String key) {
        return Sample.LABEL.field(key).orElseThrow();
    }

    private static Group group(String id) {
        return Sample.LABEL.sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(part -> part.id().equals(id))
                .map(Group.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
