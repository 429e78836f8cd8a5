package fr.tnl.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.palmares.ImportTable.Column;
import fr.tnl.shared.DomainException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTableTest {

    private static final String FILE = "edition;collectivite;niveau\r\n2019;Échirolles;3\r\n";

    static Stream<byte[]> writtenBySpreadsheets() {
        return Stream.of(
                FILE.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8),
                FILE.getBytes(Charset.forName("windows-1252")),
                FILE.replace(';', ',').getBytes(StandardCharsets.UTF_8),
                FILE.replace(';', '\t').getBytes(StandardCharsets.UTF_8),
                FILE.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8),
                FILE.replace("Échirolles", "\"Échirolles\"").getBytes(StandardCharsets.UTF_8),
                ("\r\n" + FILE + ";;\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("writtenBySpreadsheets")
    void readsWhatSpreadsheetsWrite(byte[] content) {
        ImportTable table = ImportTable.read(ImportText.of(content));

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.get(Column.EDITION)).isEqualTo("2019");
            assertThat(row.get(Column.AUTHORITY)).isEqualTo("Échirolles");
            assertThat(row.get(Column.LEVEL)).isEqualTo("3");
            assertThat(row.get(Column.SIREN)).isEmpty();
        });
        assertThat(table.ignored()).isEmpty();
    }

    @Test
    void knowsColumnsByOtherNamesAndInAnyOrderAndSaysWhichItLeavesAside() {
        ImportTable table =
                ImportTable.read("Niveau obtenu,Commentaire,Code INSEE,Année,SIREN,NOM,siren\n4,x,38151,2018,1,É,2\n");

        assertThat(table.rows().get(0).get(Column.LEVEL)).isEqualTo("4");
        assertThat(table.rows().get(0).get(Column.CODE)).isEqualTo("38151");
        assertThat(table.rows().get(0).get(Column.SIREN)).isEqualTo("1");
        assertThat(table.ignored()).containsExactly("Commentaire", "siren");
    }

    @Test
    void takesTheFilesOfItsOwnOpenData() {
        String head = String.join(
                ",",
                OpenDataField.columns().stream().map(column -> column.title()).toList());

        assertThat(ImportTable.read(head + "\n2019,,COMMUNE-1,Rennes")
                        .rows()
                        .get(0)
                        .get(Column.AUTHORITY))
                .isEqualTo("Rennes");
    }

    @Test
    void tellsTheLineOfTheFileWhereACellHasSeveral() {
        ImportTable table = ImportTable.read("edition;collectivite;niveau\n2019;\"Saint\nDenis\";3\n2019;Rennes;3\n");

        assertThat(table.rows()).extracting(ImportTable.Row::number).containsExactly(2, 4);
        assertThat(table.rows().get(0).get(Column.AUTHORITY)).isEqualTo("Saint Denis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"collectivite;niveau\nRennes;3", "edition;collectivite\n2019;Rennes", "edition;niveau\n2019;3"})
    void namesTheColumnThatIsMissing(String text) {
        assertThat(refusal(text).key()).isEqualTo("palmares.import.column");
    }

    @Test
    void refusesWhatIsNoTableOrTooMuch() {
        assertThat(refusal("edition;collectivite;niveau\n").key()).isEqualTo("palmares.import.empty");
        assertThat(refusal("edition;collectivite;niveau\n2019;\"Rennes\"x;3\n").key())
                .isEqualTo("palmares.import.broken");
        String line = "2019;Rennes;3\n";
        assertThat(refusal("edition;collectivite;niveau\n" + line.repeat(ImportTable.MOST_ROWS + 1))
                        .key())
                .isEqualTo("palmares.import.tooManyRows");
        assertThat(ImportTable.read("edition;collectivite;niveau\n" + line.repeat(ImportTable.MOST_ROWS))
                        .rows())
                .hasSize(ImportTable.MOST_ROWS);
    }

    @Test
    void refusesWhatIsNoText() {
        for (byte[] content :
                List.of(new byte[] {'P', 'K', 3, 4, 0, 0}, FILE.getBytes(StandardCharsets.UTF_16), new byte[] {
                    (byte) 0x81, (byte) 0x8D, (byte) 0xFF
                })) {
            DomainException refused = catchThrowableOfType(DomainException.class, () -> ImportText.of(content));
            assertThat(refused.key()).isEqualTo("palmares.import.noText");
        }
    }

    private static DomainException refusal(String text) {
        return catchThrowableOfType(DomainException.class, () -> ImportTable.read(text));
    }
}
