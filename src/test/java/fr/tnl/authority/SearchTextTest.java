package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'Haÿ-les-Roses|l hay les roses",
                "L’Haÿ–les–Roses|l hay les roses",
                "Œuilly|oeuilly",
                "ÉVRY-COURCOURONNES|evry courcouronnes",
                "  Pont-Audemer / Val de Risle |pont audemer val de risle",
                "Communauté d’agglomération du Grand Dole|ca du grand dole",
                "communauté de communes Rhône Lez Provence|cc rhone lez provence",
                "CA \"Saintes - Grandes Rives\"|ca saintes grandes rives"
            })
    void bringsNamesToPlainWords(String text, String words) {
        assertThat(SearchText.words(text)).isEqualTo(words);
    }

    @Test
    void readsDecomposedAccentsLikeComposedOnes() {
        assertThat(SearchText.words("Ambe\u0301rieu")).isEqualTo(SearchText.words("Ambérieu"));
    }

    @Test
    void writesSaintInFullOnlyForTheWholeWord() {
        assertThat(SearchText.saintInFull("st gildas ste anne strasbourg"))
                .isEqualTo("saint gildas sainte anne strasbourg");
    }

    @Test
    void hasNoWordsWhereOnlySignsWereTyped() {
        assertThat(SearchText.words(" - ' ?! ")).isEmpty();
    }
}
