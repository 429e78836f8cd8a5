package fr.tnl.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.authority.SearchText;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Siren;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReaderTest {

    private static final String HEAD = "edition;collectivite;siren;code_insee;departement;niveau;mentions\n";

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final PublicationRows publications = mock(PublicationRows.class);
    private final LaureateRows laureates = mock(LaureateRows.class);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final ImportReader reader =
            new ImportReader(authorities(), publications, laureates, campaigns, RealEditions.all(), Texts.messages());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019;Rennes;213502388;;;4;",
                "2019;Ville de Rennes;213 502 388;;;Niveau 4;",
                "2019;;21350238800017;;;4;",
                "2019;RENNES;;;;niveau 4;",
                "2019;;;35238;;4/5;",
                "2019;Ville de Rennes;;;;4;",
                "2019;rennes;;;35;4;",
                "2019;rennes;;;Ille-et-Vilaine;4;"
            })
    void understandsAnAuthorityBySirenCodeOrName(String line) {
        ImportLine read = only(line);

        assertThat(read.state()).as(read.note()).isEqualTo(ImportLine.State.NEW);
        assertThat(read.laureate().authorityId()).isEqualTo("COMMUNE-35238");
        assertThat(read.laureate().level()).isEqualTo("4");
        assertThat(read.level()).isEqualTo("Niveau 4");
    }

    @Test
    void lacksNoZeroThatASpreadsheetTook() {
        assertThat(only("2019;;;1004;;2;").laureate().authorityId()).isEqualTo("COMMUNE-01004");
    }

    @ParameterizedTest
    @CsvSource({
        "2019;Saint-Denis;;;;3;, Plusieurs collectivités",
        "2019;Renes;;;;3;, exactement ce nom",
        "2019;Quimper;213502388;;;3;, rien de commun",
        "2019;Rennes;;;29;3;, exactement ce nom"
    })
    void doubtsWhatMayMeanSeveral(String line, String note) {
        ImportLine read = only(line);

        assertThat(read.state()).isEqualTo(ImportLine.State.DOUBTFUL);
        assertThat(read.note().replace('\u00A0', ' ')).contains(note);
        assertThat(read.candidates()).isNotEmpty();
        assertThat(read.laureate()).isNull();
    }

    @Test
    void tellsNamesakesApartByTheirDepartment() {
        assertThat(only("2019;Saint-Denis;;;974;3;").laureate().authorityId()).isEqualTo("COMMUNE-97411");
    }

    @ParameterizedTest
    @CsvSource({
        "2019;Rennes;123456789;;;3;, SIREN",
        "2019;;;99999;;3;, INSEE",
        "2019;;;;;3;, de quelle collectivité",
        "2019;Atlantide;;;;3;, Aucune collectivité",
        "2019;;180092140;;;3;, indiquez aussi le nom",
        "2019;Rennes;;;;Or;, Niveau 5",
        "2019;Rennes;;;;6;, Niveau 5",
        "2019;Rennes;;;;;, Niveau 5",
        "2025;Rennes;;;;3;, Argent",
        "2015;Rennes;;;;3;, de 2016 à 2025",
        "2027;Rennes;;;;Or;, de 2016 à 2025",
        "l’an passé;Rennes;;;;3;, de 2016 à 2025"
    })
    void refusesWhatCannotBe(String line, String note) {
        ImportLine read = only(line);

        assertThat(read.state()).isEqualTo(ImportLine.State.REFUSED);
        assertThat(read.note().replace('\u00A0', ' ')).contains(note);
    }

    @Test
    void takesAnOrganisationOutsideTheReferentialUnderItsName() {
        ImportLine read = only("2019;Parc national des Cévennes;180092140;;;5;");

        assertThat(read.state()).isEqualTo(ImportLine.State.NEW);
        assertThat(read.laureate().authorityId()).isEqualTo("SIREN-180092140");
        assertThat(read.laureate().authorityKind()).isEqualTo(AuthorityKind.OTHER);
        assertThat(read.note()).contains("Hors référentiel");
    }

    @Test
    void keepsTheLevelsAndMentionsThatEachEditionHad() {
        ImportReader.Reading reading = read(
                "2019;Rennes;;;;5;Prix spécial | Mutualisation\n2019;Quimper;;;;1;prix special\n2025;Rennes;;;;Or;Sobriété numérique");

        assertThat(reading.editions().get("2019").levels())
                .extracting(PublishedLevel::title)
                .containsExactly("Niveau 5", "Niveau 4", "Niveau 3", "Niveau 2", "Niveau 1");
        assertThat(reading.editions().get("2019").mentions())
                .extracting(PublishedMention::code, PublishedMention::title)
                .containsExactly(
                        Tuple.tuple("prix-special", "Prix spécial"), Tuple.tuple("mutualisation", "Mutualisation"));
        assertThat(reading.editions().get("2025").title()).contains("dixième édition");
        assertThat(reading.report().lines())
                .extracting(line -> line.laureate().level() + line.laureate().mentions())
                .containsExactly("5[prix-special, mutualisation]", "1[prix-special]", "GOLD[sobriety]");
        assertThat(reading.report().editions()).containsExactly("2025", "2019");
    }

    @Test
    void countsALaureateOnceInAFile() {
        List<ImportLine> lines =
                read("2019;Rennes;;;;5;\n2019;;213502388;;;5;").report().lines();

        assertThat(lines).extracting(ImportLine::state).containsExactly(ImportLine.State.NEW, ImportLine.State.REFUSED);
        assertThat(lines.get(1).note()).contains("deux fois");
    }

    @Test
    void leavesWhatIsPublishedToErrata() {
        PublishedEdition edition = PastEdition.of("2019", "TNL 2019", null, code -> "Niveau " + code, clock.instant());
        Laureate rennes = published("COMMUNE-35238", "4");
        Laureate quimper = published("COMMUNE-29232", "2").removed(3);
        when(publications.all()).thenReturn(List.of(edition));
        when(laureates.ofEdition("2019")).thenReturn(List.of(rennes, quimper));

        List<ImportLine> lines =
                read("2019;Rennes;;;;4;\n2019;Quimper;;;;2;").report().lines();

        assertThat(lines)
                .extracting(ImportLine::state)
                .containsExactly(ImportLine.State.SAME, ImportLine.State.REFUSED);
        assertThat(lines.get(1).note()).contains("l’erratum n° 3");
        assertThat(only("2019;Rennes;;;;5;").note()).contains("Déjà publiée autrement", "Niveau 4");
    }

    @Test
    void leavesAnEditionOfTheProductToItsDossiers() {
        Campaigns running = mock(Campaigns.class);
        when(running.find(CampaignAt.EDITION)).thenReturn(campaigns.find(CampaignAt.EDITION));
        when(running.find(new EditionCode("2025"))).thenReturn(campaigns.find(CampaignAt.EDITION));
        ImportReader other =
                new ImportReader(authorities(), publications, laureates, running, RealEditions.all(), Texts.messages());

        ImportLine read = other.read(ImportTable.read(HEAD + "2025;Rennes;;;;Or;"), clock.instant())
                .report()
                .lines()
                .get(0);

        assertThat(read.state()).isEqualTo(ImportLine.State.REFUSED);
        assertThat(read.note()).contains("se tient dans cette application");
    }

    private Laureate published(String authority, String level) {
        LocalAuthority of = all().stream()
                .filter(one -> one.id().equals(authority))
                .findFirst()
                .orElseThrow();
        return Publications.line("2019", null, of, of.name(), Track.LABEL, level, List.of(), clock.instant());
    }

    private ImportLine only(String line) {
        List<ImportLine> lines = read(line).report().lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private ImportReader.Reading read(String lines) {
        return reader.read(ImportTable.read(HEAD + lines), clock.instant());
    }

    private static List<LocalAuthority> all() {
        return List.of(
                commune("35238", "Rennes", "213502388", "35", "Ille-et-Vilaine"),
                commune("29232", "Quimper", "212902324", "29", "Finistère"),
                commune("97411", "Saint-Denis", "219740115", "974", "La Réunion"),
                commune("93066", "Saint-Denis", "929939411", "93", "Seine-Saint-Denis"),
                commune("01004", "Ambérieu-en-Bugey", "210100046", "01", "Ain"));
    }

    private static LocalAuthority commune(
            String code, String name, @Nullable String siren, String department, String departmentName) {
        return new LocalAuthority(
                "COMMUNE-" + code,
                AuthorityKind.COMMUNE,
                siren == null ? null : new Siren(siren),
                code,
                name,
                department,
                departmentName,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                true);
    }

    /** As the real ones answer: the very name, code or SIREN; names that begin alike. */
    private static LocalAuthorities authorities() {
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.named(anyString())).thenAnswer(call -> {
            String text = call.getArgument(0);
            return all().stream()
                    .filter(one -> SearchText.words(one.name()).equals(SearchText.words(text))
                            || text.equals(one.code())
                            || text.equals(one.siren().value()))
                    .toList();
        });
        when(authorities.search(anyString(), anyInt())).thenAnswer(call -> {
            String text = call.getArgument(0);
            List<LocalAuthority> alike = new ArrayList<>(all());
            alike.removeIf(one -> !SearchText.words(one.name())
                    .startsWith(SearchText.words(text).substring(0, 3)));
            return alike;
        });
        return authorities;
    }
}
