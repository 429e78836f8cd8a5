package fr.tnl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    /** @param more values of one row, the text first */
    private record Row(String text, Object... more) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("Collectivité", Row::text),
            new Column<>("Note", row -> row.more().length > 0 ? row.more()[0] : null),
            new Column<>("Date", row -> row.more().length > 1 ? row.more()[1] : null));

    @Test
    void writesCsvForProgramsByTheRules() throws IOException {
        String csv = csv(
                CsvFlavour.OPEN_DATA,
                new Row("L’Haÿ-les-Roses", new BigDecimal("12.50"), LocalDate.of(2026, 11, 18)),
                new Row("a, \"b\"\nc"));

        assertThat(csv)
                .isEqualTo("Collectivité,Note,Date\r\n"
                        + "L’Haÿ-les-Roses,12.50,2026-11-18\r\n"
                        + "\"a, \"\"b\"\"\nc\",,\r\n");
    }

    @Test
    void writesCsvThatAFrenchSpreadsheetOpensWithADoubleClick() throws IOException {
        String csv = csv(CsvFlavour.SPREADSHEET, new Row("Aÿ; Champagne", new BigDecimal("-12.50")));

        assertThat(csv).isEqualTo("\uFEFFCollectivité;Note;Date\r\n\"Aÿ; Champagne\";-12,50;\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1 23",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "=cmd|'/C calc'!A0"
            })
    void letsNoTextBecomeAFormula(String text) throws IOException {
        for (CsvFlavour flavour : CsvFlavour.values()) {
            assertThat(cells(csv(flavour, new Row(text)), flavour).get(1)).startsWith("'" + text);
        }
        assertThat(ods(new Row(text)).getCell(1, 0).getFormula()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rennes", "a=b", "L’Île-d’Yeu", "'", "1er arrondissement", " =", "(=1)"})
    void leavesOtherTextsAsTheyAre(String text) throws IOException {
        assertThat(cells(csv(CsvFlavour.OPEN_DATA, new Row(text)), CsvFlavour.OPEN_DATA)
                        .get(1))
                .isEqualTo(text);
    }

    @Test
    void leavesNegativeNumbersNumbers() throws IOException {
        assertThat(csv(CsvFlavour.OPEN_DATA, new Row("a", -3))).contains("a,-3,");
        assertThat(ods(new Row("a", -3)).getCell(1, 1).getValue()).isEqualTo(-3.0);
    }

    @Test
    void keepsTypesInASpreadsheet() throws IOException {
        Range cells = ods(
                new Row("=1+1", new BigDecimal("12.5"), LocalDate.of(2026, 11, 18)),
                new Row("<b> & \u0000\u000b\"é\" 🏛", true, Instant.parse("2026-11-18T17:00:00Z")));

        assertThat(cells.getCell(0, 0).getValue()).isEqualTo("Collectivité");
        assertThat(cells.getCell(1, 0).getValue()).isEqualTo("=1+1");
        assertThat(cells.getCell(1, 1).getValue()).isEqualTo(12.5);
        assertThat(cells.getCell(1, 2).getValue()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(cells.getCell(2, 0).getValue()).isEqualTo("<b> & \"é\" 🏛");
        assertThat(cells.getCell(2, 1).getValue()).isEqualTo(true);
        assertThat(cells.getCell(2, 2).getValue()).isEqualTo(LocalDateTime.of(2026, 11, 18, 18, 0));
    }

    @Test
    void keepsEveryRowOfALargeSpreadsheet() throws IOException {
        Row[] rows = new Row[2_500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row("Commune " + i, i);
        }

        Range cells = ods(rows);

        assertThat(cells.getNumRows()).isEqualTo(2_501);
        assertThat(cells.getCell(2_500, 0).getValue()).isEqualTo("Commune 2499");
        assertThat(ods().getNumRows()).isEqualTo(1);
    }

    @Test
    void tellsWhatKindOfFileItIsBeforeAnythingElse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new OdsSheet<>(out, "Palmarès", COLUMNS));

        assertThat(out.toString(StandardCharsets.ISO_8859_1).substring(30, 84))
                .isEqualTo("mimetype" + "application/vnd.oasis.opendocument.spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ods"})
    void writesRowsAsTheyCome(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter<Row> sheet = format.equals("csv")
                ? new CsvSheet<>(out, CsvFlavour.OPEN_DATA, COLUMNS)
                : new OdsSheet<>(out, "Palmarès", COLUMNS);
        for (int row = 0; row < 50_000; row++) {
            sheet.write(new Row("Commune " + row * 7919, row));
        }
        int before = out.size();
        sheet.close();

        // What waits for the end is a few buffers, whatever came before
        assertThat(out.size() - before).isLessThan(20_000);
        assertThat(before).isGreaterThan(200_000);
    }

    private static String csv(CsvFlavour flavour, Row... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new CsvSheet<>(out, flavour, COLUMNS), rows);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Range ods(Row... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new OdsSheet<>(out, "Palmarès", COLUMNS), rows);
        return new SpreadSheet(new ByteArrayInputStream(out.toByteArray()))
                .getSheet("Palmarès")
                .getDataRange();
    }

    private static void write(SheetWriter<Row> sheet, Row... rows) throws IOException {
        try (sheet) {
            for (Row row : rows) {
                sheet.write(row);
            }
        }
    }

    /** The first cell of each line. */
    private static List<String> cells(String csv, CsvFlavour flavour) throws IOException {
        List<String> cells = new ArrayList<>();
        try (var lines = CsvReader.builder().fieldSeparator(flavour.separator()).ofCsvRecord(csv)) {
            lines.forEach(line -> cells.add(line.getField(0)));
        }
        return cells;
    }
}
