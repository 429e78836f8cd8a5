package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    private final List<SearchEntry> entries = List.of(
            commune("Rennes-en-Grenouilles", "53189", "53110", 103),
            commune("Rennes", "35238", "35000 35200 35700", 227_830),
            SearchEntry.of("EPCI-243500139", AuthorityKind.METROPOLE, "Rennes Métropole", "243500139", 470_000),
            commune("Saint-Malo", "35288", "35400", 47_255),
            commune("Saint-Malo-de-Phily", "35289", "35480", 1_000),
            commune("Strasbourg", "67482", "67000", 291_709),
            commune("Le Havre", "76351", "76600", 165_830),
            commune("Havrincourt", "62421", "62147", 400),
            SearchEntry.of("DEPARTEMENT-59", AuthorityKind.DEPARTEMENT, "Nord", "59", null),
            SearchEntry.of("REGION-53", AuthorityKind.REGION, "Bretagne", "53", null),
            commune("Bretagne", "36024", "36110", 160));

    @Test
    void putsTheVeryNameFirstThenNamesThatBeginSoThenTheLargest() {
        assertThat(found("rennes")).containsExactly("COMMUNE-35238", "EPCI-243500139", "COMMUNE-53189");
    }

    @Test
    void findsBeginningsOfWordsInAnyOrder() {
        assertThat(found("mal sai")).containsExactly("COMMUNE-35288", "COMMUNE-35289");
        assertThat(found("alo")).isEmpty();
    }

    @Test
    void takesStForSaint() {
        assertThat(found("St Malo")).containsExactly("COMMUNE-35288", "COMMUNE-35289");
    }

    @Test
    void stillTakesStForTheBeginningOfAWord() {
        assertThat(found("st")).contains("COMMUNE-67482", "COMMUNE-35288");
    }

    @Test
    void setsTheArticleOfANameAside() {
        assertThat(found("havre")).containsExactly("COMMUNE-76351");
        assertThat(found("havr")).startsWith("COMMUNE-76351");
        assertThat(found("le havre")).startsWith("COMMUNE-76351");
    }

    @Test
    void findsByPostalCodeInseeCodeAndSiren() {
        assertThat(found("35 200")).containsExactly("COMMUNE-35238");
        assertThat(found("35238")).containsExactly("COMMUNE-35238");
        assertThat(found("243 500 139")).containsExactly("EPCI-243500139");
        assertThat(found("243500139")).containsExactly("EPCI-243500139");
    }

    @Test
    void understandsTheKindBeforeTheName() {
        assertThat(found("ville de Rennes")).containsExactly("COMMUNE-35238", "COMMUNE-53189");
        assertThat(found("Département du Nord")).containsExactly("DEPARTEMENT-59");
    }

    @Test
    void putsARegionBeforeAVillageOfTheSameName() {
        assertThat(found("bretagne")).containsExactly("REGION-53", "COMMUNE-36024");
    }

    @Test
    void forgivesASlipInAWord() {
        assertThat(found("renes")).startsWith("COMMUNE-35238");
        assertThat(found("rnenes")).startsWith("COMMUNE-35238");
        assertThat(found("strasburg")).containsExactly("COMMUNE-67482");
        assertThat(found("Saimt Malo")).startsWith("COMMUNE-35288");
        assertThat(found("bertagne")).containsExactly("REGION-53", "COMMUNE-36024");
    }

    @Test
    void forgivesTwoSlipsInALongWordOnly() {
        assertThat(found("strazburg")).containsExactly("COMMUNE-67482");
        assertThat(found("reness")).isEmpty();
        assertThat(found("rness")).isEmpty();
    }

    @Test
    void wantsEveryWordEvenWhereItForgives() {
        assertThat(found("renes metropolle")).containsExactly("EPCI-243500139");
        assertThat(found("renes marseille")).isEmpty();
    }

    @Test
    void putsWhatHasTheFewestSlipsFirstThenWhatIsAsLong() {
        assertThat(SearchQuery.of("marlieux")
                        .best(
                                List.of(SearchEntries.of(List.of(
                                        commune("Marlieu", "1", "", 9_000),
                                        commune("Marieu", "2", "", 90_000),
                                        commune("Marlieux-sur-Saône", "3", "", 10)))),
                                10))
                .containsExactly("COMMUNE-3", "COMMUNE-1", "COMMUNE-2");
    }

    @Test
    void forgivesNothingWhereThePlaceIsCalledSo() {
        List<SearchEntry> both = List.of(commune("Marly", "1", "", 10), commune("Marle", "2", "", 90_000));

        assertThat(SearchQuery.of("marly").best(List.of(SearchEntries.of(both)), 10))
                .containsExactly("COMMUNE-1");
        assertThat(SearchQuery.of("marli").best(List.of(SearchEntries.of(both)), 10))
                .containsExactly("COMMUNE-2", "COMMUNE-1");
    }

    @Test
    void forgivesNothingInACodeNorInAShortWord() {
        assertThat(found("35239")).isEmpty();
        assertThat(found("nrd")).isEmpty();
        assertThat(found("nors")).containsExactly("DEPARTEMENT-59");
    }

    @Test
    void isEmptyWhereNoWordWasTyped() {
        assertThat(SearchQuery.of(" -' ").isEmpty()).isTrue();
        assertThat(SearchQuery.of("le").isEmpty()).isFalse();
    }

    @Test
    void givesNoMoreThanTheLimit() {
        assertThat(SearchQuery.of("r").best(List.of(SearchEntries.of(entries)), 2))
                .hasSize(2);
    }

    private List<String> found(String text) {
        return SearchQuery.of(text).best(List.of(SearchEntries.of(entries)), 10);
    }

    private static SearchEntry commune(String name, String code, String postalCodes, int population) {
        return SearchEntry.of("COMMUNE-" + code, AuthorityKind.COMMUNE, name, postalCodes + " " + code, population);
    }
}
