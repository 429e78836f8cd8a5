package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierSearch.Line;
import fr.tnl.dossier.DossierSearch.Order;
import fr.tnl.dossier.DossierSearch.Page;
import fr.tnl.dossier.DossierSearch.Query;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list of dossiers shows, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DossierSearchContract {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Instant START = Instant.parse("2026-09-20T10:00:00Z");

    @AutoClose
    private final TestDatabase database;

    private JdbcClient jdbc;
    private DossierSearch search;
    private int minutes;

    DossierSearchContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void migrate() {
        database.migrate();
        jdbc = database.jdbc();
        search = new DossierSearch(jdbc);
        jdbc.sql("insert into tnl.local_authority (id, kind, name, postal_codes, listed)"
                        + " values ('COMMUNE-1', 'COMMUNE', 'Une', '', true)")
                .update();
    }

    @BeforeEach
    void fill() {
        minutes = 0;
        jdbc.sql("delete from tnl.dossier").update();
        dossier("TNL-2026-0001", Track.LABEL, "Échirolles", DossierStatus.FILED);
        dossier("TNL-2026-0002", Track.BADGE, "L’Haÿ-les-Roses", DossierStatus.COMPLETE);
        dossier("TNL-2026-0003", Track.LABEL, "Zuydcoote", DossierStatus.FILED);
        dossier("TNL-2026-0004", Track.LABEL, "arles", DossierStatus.WITHDRAWN);
        dossier("TNL-2026-0005", Track.LABEL, "100 % libre !", DossierStatus.FILED);
        dossier("TNL-2026-0006", Track.LABEL, "Sous_titre", DossierStatus.FILED);
        dossier(null, Track.BADGE, "Grenoble", DossierStatus.DRAFT);
        insert("2025", "TNL-2025-0001", Track.LABEL, "Échirolles", DossierStatus.AWARDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Échirolles",
                "echirolles",
                "ÉCHIROLLES",
                "ECHIR",
                "chirôll",
                "  échi ",
                "éch\u0000iro",
                "2026-0001"
            })
    void findsPartOfANameOrReferenceWhateverItsAccentsAndCase(String text) {
        assertThat(names(text)).containsExactly("Échirolles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"l'haÿ", "L’HAY", "L'Hay-les-roses", "haŸ"})
    void takesOneApostropheForTheOther(String text) {
        assertThat(names(text)).containsExactly("L’Haÿ-les-Roses");
    }

    @ParameterizedTest
    @CsvSource({"%, 100 % libre !", "_, Sous_titre", "!, 100 % libre !", "s_t, Sous_titre", "0 %, 100 % libre !"})
    void takesWildcardsForWhatTheyAre(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%", "E_hirolles", "É%s", "\\", "'", "'; drop table tnl.dossier; --", "Marseille"})
    void findsNothingThatIsNotThere(String text) {
        assertThat(names(text)).doesNotContain("Échirolles").hasSizeLessThanOrEqualTo(1);
        assertThat(names("échirolles")).hasSize(1);
    }

    @Test
    void knowsAPlainLetterForEachAccentedOne() {
        String accented = "àâäáãçéèêëíîïñóôöõùúûüÿÀÂÄÁÃÇÉÈÊËÍÎÏÑÓÔÖÕÙÚÛÜŸ";
        dossier("TNL-2026-0007", Track.LABEL, accented, DossierStatus.FILED);

        assertThat(names("aaaaaceeeeiiinoooouuuuyaaaaaceeeeiiinoooouuuuy")).containsExactly(accented);
    }

    @Test
    void findsEveryDossierOfItsEditionWhereNothingIsAsked() {
        assertThat(names("")).hasSize(7);
        assertThat(find(new EditionCode("2025"), "", Order.DATE, true, 0, 50).lines())
                .extracting(Line::reference)
                .containsExactly("TNL-2025-0001");
        assertThat(find(new EditionCode("2024"), "", Order.DATE, true, 0, 50).total())
                .isZero();
    }

    @Test
    void keepsToAStatusAndATrack() {
        assertThat(search.find(query("", DossierStatus.COMPLETE, null)).lines())
                .extracting(Line::authorityName)
                .containsExactly("L’Haÿ-les-Roses");
        assertThat(search.find(query("", null, Track.BADGE)).lines())
                .extracting(Line::authorityName)
                .containsExactlyInAnyOrder("L’Haÿ-les-Roses", "Grenoble");
        assertThat(search.find(query("grenoble", DossierStatus.FILED, Track.BADGE))
                        .total())
                .isZero();
    }

    @Test
    void readsALineBackAsItIs() {
        Line line = search.find(query("échirolles", null, null)).lines().get(0);

        assertThat(line.reference()).isEqualTo("TNL-2026-0001");
        assertThat(line.track()).isEqualTo(Track.LABEL);
        assertThat(line.status()).isEqualTo(DossierStatus.FILED);
        assertThat(line.filedAt()).isEqualTo(START.plusSeconds(60));
        assertThat(search.find(query("grenoble", null, null)).lines())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.reference()).isNull();
                    assertThat(draft.filedAt()).isNull();
                });
    }

    @Test
    void ordersByNameAsAFrenchReaderLooksForIt() {
        assertThat(ordered(Order.AUTHORITY, false))
                .containsExactly(
                        "100 % libre !",
                        "arles", "Échirolles", "Grenoble", "L’Haÿ-les-Roses", "Sous_titre", "Zuydcoote");
    }

    @Test
    void ordersByReferenceWithDraftsLastEitherWay() {
        assertThat(ordered(Order.REFERENCE, false)).startsWith("Échirolles").endsWith("Grenoble");
        assertThat(ordered(Order.REFERENCE, true)).startsWith("Sous_titre").endsWith("Grenoble");
    }

    @Test
    void ordersByDateOfFilingAndDraftsByTheirLastChange() {
        assertThat(ordered(Order.DATE, true))
                .startsWith("Grenoble", "Sous_titre")
                .endsWith("Échirolles");
        assertThat(ordered(Order.DATE, false)).startsWith("Échirolles").endsWith("Grenoble");
    }

    @Test
    void ordersByStatus() {
        assertThat(ordered(Order.STATUS, false)).startsWith("L’Haÿ-les-Roses").endsWith("arles");
        assertThat(ordered(Order.STATUS, true)).startsWith("arles").endsWith("L’Haÿ-les-Roses");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void showsEachDossierOnOnePageOnly(Order order) {
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            Page found = find(EDITION, "", order, true, page, 3);
            assertThat(found.total()).isEqualTo(7);
            assertThat(found.pages()).isEqualTo(3);
            lines.addAll(found.lines());
        }

        assertThat(lines).hasSize(7).extracting(Line::id).doesNotHaveDuplicates();
        assertThat(find(EDITION, "", order, true, 3, 3).lines()).isEmpty();
    }

    @Test
    void isOnePageWhereNothingIsFound() {
        assertThat(find(EDITION, "zzz", Order.DATE, true, 0, 3).pages()).isEqualTo(1);
        assertThat(search.find(Query.of(EDITION, Sight.FULL, 2)).lines()).hasSize(2);
    }

    @Test
    void countsByStatusAndFiledOnesByTrack() {
        assertThat(search.counts(EDITION, Sight.FULL))
                .isEqualTo(Map.of(
                        DossierStatus.DRAFT, 1,
                        DossierStatus.FILED, 4,
                        DossierStatus.COMPLETE, 1,
                        DossierStatus.WITHDRAWN, 1));
        assertThat(search.filedByTrack(EDITION, Sight.FULL)).isEqualTo(Map.of(Track.LABEL, 5, Track.BADGE, 1));
        assertThat(search.filedByTrack(new EditionCode("2024"), Sight.FULL))
                .isEqualTo(Map.of(Track.LABEL, 0, Track.BADGE, 0));
    }

    @Test
    void showsWhatAModelSaysBesideTheStatusAndCountsByTheStatusAlone() {
        Map<DossierStatus, Integer> before = search.counts(EDITION, Sight.FULL);
        jdbc.sql("update tnl.dossier set shown_status = 'En relecture' where reference = 'TNL-2026-0003'")
                .update();

        assertThat(search.find(query("Zuydcoote", null, null)).lines())
                .extracting(Line::status, Line::shownStatus)
                .containsExactly(tuple(DossierStatus.FILED, "En relecture"));
        assertThat(search.find(query("Arles", null, null)).lines())
                .extracting(Line::shownStatus)
                .containsOnlyNulls();
        assertThat(search.counts(EDITION, Sight.FULL)).isEqualTo(before);
    }

    @Test
    void neitherListsNorCountsWhatIsClosed() {
        Sight sight = new Sight(find(EDITION, "", Order.DATE, true, 0, 50).lines().stream()
                .filter(line -> line.status() != DossierStatus.FILED)
                .map(line -> new Sight.Closed(line.id(), line.reference()))
                .collect(Collectors.toSet()));

        Page found = search.find(Query.of(EDITION, sight, 3));

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.lines()).allSatisfy(line -> assertThat(line.status()).isEqualTo(DossierStatus.FILED));
        assertThat(search.counts(EDITION, sight)).isEqualTo(Map.of(DossierStatus.FILED, 4));
        assertThat(search.filedByTrack(EDITION, sight)).isEqualTo(Map.of(Track.LABEL, 4, Track.BADGE, 0));
    }

    private List<String> names(String text) {
        Page page = search.find(query(text, null, null));
        assertThat(page.lines()).hasSize(page.total());
        return page.lines().stream().map(Line::authorityName).toList();
    }

    private List<String> ordered(Order order, boolean descending) {
        return find(EDITION, "", order, descending, 0, 50).lines().stream()
                .map(Line::authorityName)
                .toList();
    }

    private Page find(EditionCode edition, String text, Order order, boolean descending, int page, int size) {
        return search.find(new Query(edition, Sight.FULL, text, null, null, order, descending, page, size));
    }

    private static Query query(String text, DossierStatus status, Track track) {
        return new Query(EDITION, Sight.FULL, text, status, track, Order.DATE, true, 0, 50);
    }

    private void dossier(String reference, Track track, String name, DossierStatus status) {
        insert("2026", reference, track, name, status);
    }

    /** Each a minute after the one before. */
    private void insert(String edition, String reference, Track track, String name, DossierStatus status) {
        Instant at = START.plusSeconds(60L * ++minutes);
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, filed_at, version)
                        values (:id, :reference, :edition, :track, 'COMMUNE-1', :name, :status, 1, :at, :at, :filedAt, 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("edition", edition)
                .param("track", track.name())
                .param("name", name)
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("filedAt", reference == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
