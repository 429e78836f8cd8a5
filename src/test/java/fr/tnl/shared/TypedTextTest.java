package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Rennes", "Saint-Étienne-du-Bois", "L’Haÿ-les-Roses (94)", "a  b", "a\n\tb"})
    void leavesWhatIsTidyAsItIs(String text) {
        assertThat(TypedText.lines(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\n", "\t", "\r\n", "\u00A0", "\u2007", "\u202F", "\u200B", "\uFEFF", "\u2028", "\u0085", "\u000B"
            })
    void takesBlanksAwayAtBothEnds(String blank) {
        assertThat(TypedText.lines(blank + "a" + blank)).isEqualTo("a");
        assertThat(TypedText.lines("a" + blank)).isEqualTo("a");
        assertThat(TypedText.lines(blank + "a")).isEqualTo("a");
        assertThat(TypedText.lines(blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001F", "\u007F"})
    void takesControlCharactersAwayWhereverTheyAre(String control) {
        assertThat(TypedText.lines("a" + control + "b")).isEqualTo("ab");
        assertThat(TypedText.lines(control)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void endsLinesWithALineFeed(String end) {
        assertThat(TypedText.lines("a" + end + "b")).isEqualTo("a\nb");
    }

    @Test
    void keepsSpecialBlanksWithinALine() {
        assertThat(TypedText.lines("10\u202F000 habitants\u00A0!")).isEqualTo("10\u202F000 habitants\u00A0!");
    }

    @Test
    void putsAllOnOneLineWhereOneIsAskedFor() {
        assertThat(TypedText.line(" un\r\n\tdeux\u2028trois ")).isEqualTo("un deux trois");
    }
}
