package fr.tnl.palmares;

import static fr.tnl.palmares.PublishedTables.commune;
import static fr.tnl.palmares.PublishedTables.region;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import fr.tnl.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public finds in a palmarès, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PublishedPalmaresContract {

    @AutoClose
    private final TestDatabase database;

    private PublishedTables tables;
    private PublishedEdition edition;

    PublishedPalmaresContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void migrate() {
        tables = new PublishedTables(database.migrate().dataSource());
    }

    @BeforeEach
    void fill() {
        tables.clear();
        tables.publish("2025", List.of(commune("2025", "Échirolles", "38", "GOLD")));
        edition = tables.publish(
                "2026",
                List.of(
                        commune("2026", "Zuydcoote", "59", "BRONZE"),
                        commune("2026", "Échirolles", "38", "GOLD", "sobriety"),
                        commune("2026", "L’Haÿ-les-Roses", "94", "SILVER", "mutualisation", "sobriety"),
                        commune("2026", "Saint-Étienne_de 100 %", "42", "BRONZE"),
                        commune("2026", "Arles", "13", "BRONZE"),
                        commune("2026", "Auray", "56", "BADGE"),
                        region("2026", "Bretagne", "53", "GOLD")));
    }

    @Test
    void listsTheHighestLevelFirstThenByNameAsAFrenchReaderLooksForIt() {
        assertThat(names(LaureateFilter.ALL))
                .containsExactly(
                        "Bretagne",
                        "Échirolles",
                        "L’Haÿ-les-Roses",
                        "Arles",
                        "Saint-Étienne_de 100 %",
                        "Zuydcoote",
                        "Auray");
    }

    @Test
    void showsEachLaureateOnOnePageOnlyAndTheLastPageForOneBeyond() {
        List<UUID> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            Laureates.Page found = tables.laureates.page(edition, LaureateFilter.ALL, 7, page, 3);
            assertThat(found.pages()).isEqualTo(3);
            found.lines().forEach(line -> seen.add(line.id()));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(tables.laureates.page(edition, LaureateFilter.ALL, 7, 99, 3).lines())
                .hasSize(1);
        assertThat(tables.laureates.page(edition, LaureateFilter.ALL, 7, -1, 3).page())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Échirolles", "echirolles", "ÉCHI", "  échi ", "echi\u0000rolles"})
    void findsANameByItsBeginningWhateverItsAccentsAndCase(String text) {
        assertThat(names(text(text))).containsExactly("Échirolles");
    }

    @ParameterizedTest
    @CsvSource({
        "l'hay, L’Haÿ-les-Roses",
        "les roses hay, L’Haÿ-les-Roses",
        "st etienne, Saint-Étienne_de 100 %",
        "100 %, Saint-Étienne_de 100 %"
    })
    void findsWordsInAnyOrder(String text, String name) {
        assertThat(names(text(text))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chirolles", "%chirolles", "E_hirolles", "'; drop table tnl.laureate; --"})
    void takesWildcardsForWhatTheyAre(String text) {
        assertThat(names(text(text))).doesNotContain("Échirolles").hasSizeLessThanOrEqualTo(7);
        assertThat(names(text("échirolles"))).hasSize(1);
    }

    @Test
    void keepsToEachChoiceAndToAllAtOnce() {
        assertThat(names(new LaureateFilter("", "BRONZE", null, null, null, null)))
                .hasSize(3);
        assertThat(names(new LaureateFilter("", null, "sobriety", null, null, null)))
                .containsExactly("Échirolles", "L’Haÿ-les-Roses");
        assertThat(names(new LaureateFilter("", null, "sobriet", null, null, null)))
                .isEmpty();
        assertThat(names(new LaureateFilter("", null, null, AuthorityKind.REGION, null, null)))
                .containsExactly("Bretagne");
        assertThat(names(new LaureateFilter("", null, null, null, null, "38"))).containsExactly("Échirolles");
        assertThat(names(new LaureateFilter("", null, null, null, null, LaureateFilter.NOWHERE)))
                .containsExactly("Bretagne");
        assertThat(names(new LaureateFilter("", null, null, null, "53", null))).hasSize(7);
        assertThat(names(new LaureateFilter("a", "BRONZE", null, AuthorityKind.COMMUNE, "53", "13")))
                .containsExactly("Arles");
    }

    @Test
    void countsEachChoiceUnderAllTheOthers() {
        LaureateCounts counts =
                tables.laureates.counts(edition, new LaureateFilter("", "BRONZE", null, null, null, "59"));

        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.byLevel()).isEqualTo(Map.of("BRONZE", 1));
        assertThat(counts.departments()).extracting(LaureateCounts.Place::code).containsExactly("13", "42", "59");
        LaureateCounts all = tables.laureates.counts(edition, LaureateFilter.ALL);
        assertThat(all.byLevel()).isEqualTo(Map.of("GOLD", 2, "SILVER", 1, "BRONZE", 3, "BADGE", 1));
        assertThat(all.byMention()).isEqualTo(Map.of("sobriety", 2, "mutualisation", 1));
        assertThat(all.byKind()).isEqualTo(Map.of(AuthorityKind.COMMUNE, 6, AuthorityKind.REGION, 1));
        assertThat(all.regions()).containsExactly(new LaureateCounts.Place("53", "Région 53", 7));
        assertThat(all.departments())
                .last()
                .isEqualTo(new LaureateCounts.Place(LaureateFilter.NOWHERE, LaureateFilter.NOWHERE, 1));
    }

    @Test
    void countsAgainOnceThePalmaresChanged() {
        assertThat(tables.laureates.counts(edition, LaureateFilter.ALL).total()).isEqualTo(7);
        Laureate auray = line("Auray");
        tables.rows.update(edition, auray.removed(1));
        tables.editions.touch("2026", PublishedTables.PUBLISHED.plusSeconds(60));

        PublishedEdition corrected = tables.edition("2026");

        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(corrected.updatedAt()).isEqualTo(PublishedTables.PUBLISHED.plusSeconds(60));
        assertThat(tables.laureates.counts(corrected, LaureateFilter.ALL).total())
                .isEqualTo(6);
        assertThat(names(LaureateFilter.ALL)).doesNotContain("Auray");
        assertThat(tables.all(corrected)).extracting(Laureate::authorityName).doesNotContain("Auray");
        assertThat(tables.laureates.newest(50))
                .extracting(Laureate::authorityName)
                .doesNotContain("Auray");
        assertThat(tables.laureates.find(auray.id())).map(Laureate::removedBy).contains(1);
    }

    @Test
    void readsALineBackAsItIs() {
        Laureate hay = line("L’Haÿ-les-Roses");

        assertThat(tables.laureates.find(hay.id())).contains(hay);
        assertThat(hay.mentions()).containsExactly("mutualisation", "sobriety");
        assertThat(hay.place()).isEqualTo("Département 94 (94), Région 53");
        assertThat(line("Bretagne").place()).isEmpty();
    }

    @Test
    void readsAllOfAnEditionByNameEachOnce() {
        List<Laureate> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            // So many of one name that blocks end in the middle of it
            many.add(new Laureate(
                    UUID.randomUUID(),
                    "2024",
                    null,
                    "COMMUNE-" + i,
                    i % 3 == 0 ? "Saint-Denis" : "Commune " + i,
                    AuthorityKind.COMMUNE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Track.LABEL,
                    "GOLD",
                    List.of(),
                    PublishedTables.PUBLISHED,
                    null));
        }
        PublishedEdition large = tables.publish("2024", many);
        List<Integer> blocks = new ArrayList<>();
        tables.laureates.each(large, block -> blocks.add(block.size()));

        assertThat(blocks).containsExactly(1_000, 1_000, 500);
        assertThat(tables.all(large)).hasSize(2_500).extracting(Laureate::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsAnAuthorityOverTheEditionsTheNewestFirst() {
        assertThat(tables.laureates.ofAuthority("COMMUNE-Échirolles"))
                .extracting(Laureate::edition)
                .containsExactly("2026", "2025");
        assertThat(tables.laureates.ofAuthority("COMMUNE-Nulle-part")).isEmpty();
    }

    @Test
    void searchesAllEditionsTheNewestFirst() {
        Laureates.Page found = tables.laureates.page(null, text("echirolles"), 2, 0, 50);

        assertThat(tables.laureates.count(null, text("echirolles"))).isEqualTo(2);
        assertThat(found.lines()).extracting(Laureate::edition).containsExactly("2026", "2025");
    }

    @Test
    void keepsErrataInTheirOrder() {
        Laureate auray = line("Auray");
        for (int number = 1; number <= 2; number++) {
            tables.errata.insert(new Erratum(
                    UUID.randomUUID(),
                    "2026",
                    number,
                    Erratum.Kind.CHANGED,
                    auray.id(),
                    auray.authorityId(),
                    auray.authorityName(),
                    null,
                    "BADGE",
                    List.of(),
                    null,
                    List.of("sobriety", "mutualisation"),
                    "Parce que.",
                    "secretariat",
                    PublishedTables.PUBLISHED.plusSeconds(number)));
        }

        assertThat(tables.errata.lastNumber("2026")).isEqualTo(2);
        assertThat(tables.errata.lastNumber("2025")).isZero();
        assertThat(tables.errata.ofEdition("2026")).extracting(Erratum::number).containsExactly(2, 1);
        assertThat(tables.errata.ofLaureate(auray.id()))
                .isEqualTo(tables.errata.ofAuthority(auray.authorityId()))
                .isEqualTo(tables.errata.newest(10));
        Erratum first = tables.errata.newest(10).get(1);
        assertThat(first.levelBefore()).isEqualTo("BADGE");
        assertThat(first.levelAfter()).isNull();
        assertThat(first.mentionsAfter()).containsExactly("sobriety", "mutualisation");
        assertThat(first.madeAt()).isEqualTo(PublishedTables.PUBLISHED.plusSeconds(1));
    }

    private Laureate line(String name) {
        return tables.all(edition).stream()
                .filter(laureate -> laureate.authorityName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(LaureateFilter filter) {
        PublishedEdition current = tables.edition("2026");
        int total = tables.laureates.count(current, filter);
        List<Laureate> lines =
                tables.laureates.page(current, filter, total, 0, 50).lines();
        assertThat(lines).hasSize(total);
        return lines.stream().map(Laureate::authorityName).toList();
    }

    private static LaureateFilter text(String text) {
        return new LaureateFilter(text, null, null, null, null, null);
    }
}
