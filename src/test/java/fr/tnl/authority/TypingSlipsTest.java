package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingSlipsTest {

    @ParameterizedTest
    @CsvSource({
        "rennes, rennes, 0",
        "renes, rennes, 1",
        "renness, rennes, 1",
        "rennas, rennes, 1",
        "erennes, rennes, 1",
        "ernnes, rennes, 1",
        "rennse, rennes, 1",
        "ennes, rennes, 1",
        "strazburg, strasbourg, 2",
        "tsrasboug, strasbourg, 2",
        "echirols, echirolles, 2"
    })
    void countsALetterMoreLessOrOtherAndTwoSwapped(String typed, String written, int slips) {
        assertThat(new TypingSlips(typed).from(written)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"rene, rennes", "rannas, rennes", "nrd, nord", "3523, 35238", "echirol, echirolles", "lyon, nice"})
    void givesUpBeyondWhatIsForgiven(String typed, String written) {
        assertThat(new TypingSlips(typed).from(written)).isEqualTo(TypingSlips.TOO_MANY);
    }

    /** Only two letters, so that all sorts of overlaps come about. */
    @Test
    void countsAsTheWholeTableWould() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String typed = word(random);
            String written = word(random);
            int most = typed.length() < 8 ? 1 : 2;
            int slips = wholeTable(typed, written);
            assertThat(new TypingSlips(typed).from(written))
                    .as("%s for %s", typed, written)
                    .isEqualTo(slips > most ? TypingSlips.TOO_MANY : slips);
        }
    }

    private static String word(Random random) {
        return random.ints(4 + random.nextInt(7), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int wholeTable(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int other = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(other, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
