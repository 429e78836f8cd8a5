package fr.tnl.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionFileTest {

    private static final String GOOD =
            """
            edition: "2027"
            title: "Territoire Numérique Libre 2027"
            dates:
              opensAt: "2027-09-17T08:00"
              closesAt: "2027-10-17T23:59:59"
              proclaimsAt: "2027-11-17T18:00"
            tracks:
              LABEL:
                form: application-label
                title: "Label"
                description: "Tout."
            axes:
              - id: strategy
                title: "Stratégie"
                weight: 60
              - id: data
                title: "Données"
                weight: 40
            levels:
              NONE: "Rien"
              GOLD: "Or"
            mentions:
              - id: sobriety
                title: "Sobriété"
                description: "Peu."
            reviewersPerDossier: 3
            tiesReach: [INTERCOMMUNALITY, REGION]
            divergenceThreshold: 4
            onDivergence: FLAG
            delays:
              review: P15D
              draftKept: P6M
              draftNotice: P30D
            contact:
              name: "Secrétariat"
              address: label@adullact.example
            """;

    @TempDir
    Path folder;

    @Test
    void readsAnEdition() throws IOException {
        Edition edition = read(GOOD);

        assertThat(edition.code()).hasToString("2027");
        assertThat(edition.proposedCalendar().closesAt())
                .isEqualTo(ParisTime.instant(LocalDateTime.parse("2027-10-17T23:59:59")));
        assertThat(edition.track(Track.LABEL).form()).isEqualTo("application-label");
        assertThat(edition.axes()).extracting(Axis::id).containsExactly("strategy", "data");
        assertThat(edition.delays()).containsEntry("review", Period.ofDays(15));
        assertThat(edition.tiesReach()).containsExactlyInAnyOrder(TieReach.INTERCOMMUNALITY, TieReach.REGION);
        assertThat(edition.divergenceThreshold()).isEqualTo(4);
        assertThat(edition.onDivergence()).isEqualTo(Divergence.FLAG);
    }

    @Test
    void keepsTiesToTheNamedAuthorityWhereTheFileSaysNothingElse() throws IOException {
        assertThat(read(GOOD.replaceFirst("tiesReach.*\n", "")).tiesReach()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2026"})
    void readsTheRealEditions(String code) {
        Edition edition = RealEditions.of(code);

        assertThat(edition.tracks()).containsOnlyKeys(Track.LABEL, Track.BADGE);
        assertThat(edition.axes())
                .extracting(Axis::id)
                .containsExactly("strategy", "practices", "software", "communication", "data");
        assertThat(edition.mentions())
                .extracting(Mention::id)
                .containsExactlyInAnyOrder("first-application", "mutualisation", "promotion", "sobriety");
        assertThat(edition.levels()).containsOnlyKeys(Level.values());
        assertThat(edition.reviewersPerDossier()).isPositive();
        assertThat(edition.delays())
                .containsKeys(
                        "eligibility",
                        "completeness",
                        "complement",
                        "complementReminder",
                        "jurorChoice",
                        "review",
                        "reviewReminder",
                        "deliberation",
                        "draftLink");
    }

    @Test
    void listsTheEditionsNewestFirst() {
        assertThat(RealEditions.all().all())
                .extracting(edition -> edition.code().value())
                .startsWith("2026", "2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition",
                "title",
                "dates",
                "tracks",
                "axes",
                "levels",
                "mentions",
                "reviewersPerDossier",
                "divergenceThreshold",
                "onDivergence",
                "delays",
                "contact"
            })
    void namesAMissingKey(String key) {
        String without = GOOD.replaceAll("(?m)^" + key + ":.*\\R(?: .*\\R)*", "");

        assertRefused(without, "campaign.file.missing", key);
    }

    @ParameterizedTest
    @CsvSource({
        "opensAt, dates.opensAt",
        "closesAt, dates.closesAt",
        "proclaimsAt, dates.proclaimsAt",
        "form, tracks.LABEL.form",
        "name, contact.name",
        "address, contact.address",
        "draftKept, delays.draftKept",
        "draftNotice, delays.draftNotice"
    })
    void namesAMissingKeyFurtherIn(String key, String named) {
        assertRefused(GOOD.replaceFirst("(?m)^ +" + key + ":.*\\R", ""), "campaign.file.missing", named);
    }

    @Test
    void namesWhatAnAxisOrAMentionLacks() {
        assertRefused(GOOD.replace("id: data\n    title", "title"), "campaign.file.missing", "axes[2].id");
        assertRefused(GOOD.replace("    title: \"Données\"\n", ""), "campaign.file.missing", "axes[2].title");
        assertRefused(GOOD.replace("id: sobriety\n    title", "title"), "campaign.file.missing", "mentions[1].id");
    }

    @ParameterizedTest
    @CsvSource({
        "title:, titel:, titel",
        "form:, formulaire:, tracks.LABEL.formulaire",
        "opensAt:, opens:, dates.opens",
        "weight: 40, poids: 40, axes[2].poids",
        "address:, adress:, contact.adress"
    })
    void namesAnUnknownKey(String known, String written, String named) {
        DomainException refused = assertRefused(GOOD.replaceFirst(known, written), "campaign.file.unknownKey", named);

        assertThat(Texts.messages().of(refused)).contains("2027.yaml", named).doesNotContain("fr.tnl", "Unrecognized");
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 41, 0, -60})
    void refusesWeightsThatDoNotMakeAHundred(int weight) {
        assertRefused(GOOD.replace("weight: 40", "weight: " + weight), "campaign.file.weights");
    }

    @Test
    void refusesANegativeWeightThoughTheSumIsRight() {
        assertRefused(
                GOOD.replace("weight: 40", "weight: -10").replace("weight: 60", "weight: 110"),
                "campaign.file.weights");
    }

    @Test
    void refusesTheSameAxisTwice() {
        assertRefused(GOOD.replace("id: data", "id: strategy"), "campaign.file.twice", "strategy");
        assertRefused(
                GOOD.replace(
                        "mentions:\n", "mentions:\n  - id: sobriety\n    title: \"Autre\"\n    description: \"\"\n"),
                "campaign.file.twice",
                "sobriety");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewersPerDossier: 0", "reviewersPerDossier: -1"})
    void refusesToLetNobodyReview(String line) {
        assertRefused(GOOD.replace("reviewersPerDossier: 3", line), "campaign.file.missing", "reviewersPerDossier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-3D", "P6M", "P1Y"})
    void refusesToDeleteDraftsWithoutNoticeOrToTellBeforeTheClosing(String notice) {
        assertRefused(GOOD.replace("P30D", notice), "campaign.file.draftDelays", Period.parse(notice));
    }

    @Test
    void saysWhichLineBeginsWithATab() {
        DomainException refused = assertRefused(GOOD.replaceFirst("\n  (\\w+: )", "\n\t$1"), "campaign.file.tab", "4");

        assertThat(Texts.messages().of(refused)).contains("tabulation").doesNotContain("reader");
    }

    @Test
    void saysWhichLineCannotBeRead() {
        assertRefused(GOOD.replace("title: \"Label\"", "title: \"Label"), "campaign.file.unreadable", "11");
        assertRefused(GOOD.replace("P15D", "fortnight"), "campaign.file.badValue", "delays.review");
        assertRefused(GOOD.replace("LABEL:", "PLATINUM:"), "campaign.file.badValue", "tracks");
        assertRefused(GOOD.replace("2027-09-17T08:00", "demain"), "campaign.file.badValue", "dates.opensAt");
        assertRefused(GOOD + "title: \"Deux fois\"\n", "campaign.file.unreadable");
        assertRefused("", "campaign.file.unreadable");
        assertRefused("- one\n- two\n", "campaign.file.unreadable");
    }

    @Test
    void namesTheFileWhoseDatesOrCodeAreWrong() {
        DomainException dates =
                assertRefused(GOOD.replace("2027-10-17T23:59:59", "2027-09-01T00:00"), "campaign.file.invalid");
        assertThat(Texts.messages().of(dates)).contains("2027.yaml", "clôture");
        DomainException code = assertRefused(GOOD.replace("\"2027\"", "\"vingt-sept\""), "campaign.file.invalid");
        assertThat(Texts.messages().of(code)).contains("2027.yaml", "vingt-sept");
    }

    @Test
    void namesBothFilesOfOneEdition() throws IOException {
        Files.createDirectories(folder.resolve("editions"));
        Files.writeString(folder.resolve("editions/2027.yaml"), GOOD);
        Files.writeString(folder.resolve("editions/2028.yaml"), GOOD);

        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> RealEditions.read(folder.toString()));

        assertThat(refused.key()).isEqualTo("campaign.file.sameEdition");
        assertThat(refused.args()).contains("2028.yaml");
        assertThat(Texts.messages().of(refused)).contains("2028.yaml", "2027");
    }

    private static DomainException assertRefused(String content, String key, Object... others) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> read(content));

        assertThat(refused).as("refusal by %s", key).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.args()).startsWith("2027.yaml").containsAll(List.of(others));
        assertThat(Texts.messages().of(refused)).contains("2027.yaml");
        return refused;
    }

    private static Edition read(String content) throws IOException {
        return EditionFile.read("2027.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
