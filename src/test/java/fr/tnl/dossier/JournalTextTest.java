package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTextTest {

    @Test
    void keepsTogetherWhatFits() {
        assertThat(JournalText.parts(List.of("Un", "Deux"))).containsExactly("Un\nDeux");
        assertThat(JournalText.parts(List.of())).isEmpty();
    }

    @Test
    void beginsAnewWithAParagraphThatNoLongerFits() {
        String long1 = "a".repeat(3000);
        String long2 = "b".repeat(1000);

        assertThat(JournalText.parts(List.of(long1, long2, "c"))).containsExactly(long1, long2 + "\nc");
    }

    @Test
    void losesNothingOfAParagraphThatIsTooLongByItself() {
        String longest = "x".repeat(JournalText.MOST * 2 + 5);

        List<String> parts = JournalText.parts(List.of("Avant", longest, "Après"));

        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(JournalText.MOST));
        assertThat(String.join("", parts)).contains(longest).startsWith("Avant").endsWith("Après");
    }
}
