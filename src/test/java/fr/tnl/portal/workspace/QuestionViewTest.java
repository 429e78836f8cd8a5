package fr.tnl.portal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionViewTest {

    @Test
    void isEmptyWhereNothingIsEntered() {
        QuestionView question = view("site");

        assertThat(question.value()).isEmpty();
        assertThat(question.isTicked()).isFalse();
        assertThat(view("office").isChosen("free")).isFalse();
    }

    @Test
    void knowsWhatIsChosen() {
        QuestionView tools = view("tools", "sheet");

        assertThat(tools.isChosen("sheet")).isTrue();
        assertThat(tools.isChosen("text")).isFalse();
    }

    @Test
    void isTickedAsPostedAndAsSaved() {
        assertThat(view("policy", "on").isTicked()).isTrue();
        assertThat(view("policy", "true").isTicked()).isTrue();
        assertThat(view("policy", "false").isTicked()).isFalse();
    }

    @Test
    void putsSeveralInputsUnderOneLegend() {
        assertThat(view("office").isGroup()).isTrue();
        assertThat(view("tools").isGroup()).isTrue();
        assertThat(view("policy").isGroup()).isFalse();
        assertThat(view("site").isGroup()).isFalse();
    }

    @Test
    void saysThatNoAnswerIsNeededWhereOneMightThinkSo() {
        assertThat(view("site").isMarkedOptional()).isTrue();
        assertThat(view("agents").isMarkedOptional()).isFalse();
        assertThat(view("policy").isMarkedOptional()).isFalse();
        assertThat(view("tools").isMarkedOptional()).isFalse();
    }

    @Test
    void offersADateWhereADateIsAskedFor() {
        assertThat(view("since").momentInput()).isEqualTo("date");
    }

    @Test
    void isDescribedByItsHelpAndItsError() {
        assertThat(view("office").describedBy()).isEmpty();
        assertThat(view("agents").describedBy()).isEqualTo("aide-agents");
        assertThat(view("site").describedBy()).isEqualTo("aide-site");
        assertThat(new QuestionView(SampleForm.field("office"), List.of(), "Choisissez.", null).describedBy())
                .isEqualTo("erreur-office");
        assertThat(new QuestionView(SampleForm.field("agents"), List.of(), "Non.", null).describedBy())
                .isEqualTo("aide-agents erreur-agents");
    }

    private static QuestionView view(String key, String... values) {
        return new QuestionView(SampleForm.field(key), List.of(values), null, null);
    }
}
