package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchEntriesTest {

    private final SearchEntry hay =
            SearchEntry.of("COMMUNE-94038", AuthorityKind.COMMUNE, "L'Haÿ-les-Roses", "94240 94038", 31_000);
    private final SearchEntry rennes =
            SearchEntry.of("COMMUNE-35238", AuthorityKind.COMMUNE, "Rennes", "35000 35238", 227_830);
    private final SearchEntry roussillon =
            SearchEntry.of("COMMUNE-84102", AuthorityKind.COMMUNE, "Roussillon", "84220 84102", 1_300);
    private final SearchEntries entries = SearchEntries.of(List.of(hay, rennes, roussillon));

    @ParameterizedTest
    @ValueSource(strings = {"l", "h", "ha", "hay", "les", "9", "94", "94240", "94038"})
    void hasAnEntryForTheBeginningOfEachOfItsWordsAndCodes(String typed) {
        assertThat(entries.near(typed)).contains(hay).doesNotContain(rennes);
    }

    @Test
    void namesAnEntryOnceThoughSeveralOfItsWordsBeginSo() {
        assertThat(entries.near("9")).containsOnlyOnce(hay);
    }

    @Test
    void tellsWordsApartByTheirSecondLetter() {
        assertThat(entries.near("r")).containsExactly(hay, rennes, roussillon);
        assertThat(entries.near("ro")).containsExactly(hay, roussillon);
    }

    @Test
    void hasNoneForWhatNoWordBeginsWith() {
        assertThat(entries.near("ay")).isEmpty();
        assertThat(entries.near("zz")).isEmpty();
    }
}
