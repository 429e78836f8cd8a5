package fr.tnl.palmares;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.tnl.authority.SearchText;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file with laureates as lines and columns, whatever its columns are called and separated by. */
final class ImportTable {

    /** What a column may hold, by the names that it may have. */
    enum Column {
        EDITION("edition", "annee", "millesime"),
        AUTHORITY("collectivite", "nom", "nom de la collectivite", "laureat", "organisme", "commune"),
        SIREN("siren", "siret"),
        CODE("code insee", "insee", "code", "code commune"),
        DEPARTMENT("departement code", "departement", "dep", "code departement"),
        LEVEL("niveau", "niveau obtenu", "label"),
        MENTIONS("mentions", "mention", "mentions speciales", "mention speciale");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }
    }

    /**
     * @param number of the line in the file, from 1
     * @param cells those that are known and not empty
     */
    record Row(int number, Map<Column, String> cells) {

        String get(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    static final int MOST_ROWS = 2_000;

    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final int LONGEST_CELL = 1_000;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private ImportTable() {}

    /** @throws DomainException where the text is no table, is too long, or lacks a column */
    static ImportTable read(String text) {
        ImportTable table = new ImportTable();
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            table.fill(lines);
        } catch (CsvParseException broken) {
            throw new DomainException("palmares.import.broken", "file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** Titles of columns of which nothing is taken. */
    List<String> ignored() {
        return ignored;
    }

    private void fill(Iterable<CsvRecord> lines) {
        List<@Nullable Column> columns = null;
        for (CsvRecord line : lines) {
            if (columns == null) {
                columns = columns(line);
            } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                if (rows.size() == MOST_ROWS) {
                    throw new DomainException("palmares.import.tooManyRows", "file", MOST_ROWS);
                }
                rows.add(row(line, columns));
            }
        }
        if (rows.isEmpty()) {
            throw new DomainException("palmares.import.empty", "file");
        }
    }

    private List<@Nullable Column> columns(CsvRecord head) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String title : head.getFields()) {
            Column column = column(title);
            if (column == null || columns.contains(column)) {
                ignored.add(TypedText.line(title));
                columns.add(null);
            } else {
                columns.add(column);
            }
        }
        require(columns, Column.EDITION, "edition");
        require(columns, Column.LEVEL, "niveau");
        if (!columns.contains(Column.SIREN) && !columns.contains(Column.CODE)) {
            require(columns, Column.AUTHORITY, "collectivite");
        }
        return columns;
    }

    private static void require(List<@Nullable Column> columns, Column column, String title) {
        if (!columns.contains(column)) {
            throw new DomainException("palmares.import.column", "file", title);
        }
    }

    private static Row row(CsvRecord line, List<@Nullable Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), line.getFieldCount()); i++) {
            Column column = columns.get(i);
            String cell = TypedText.line(line.getField(i));
            if (column != null && !cell.isEmpty()) {
                cells.put(column, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
            }
        }
        return new Row((int) line.getStartingLineNumber(), cells);
    }

    private static @Nullable Column column(String title) {
        String words = SearchText.words(title);
        for (Column column : Column.values()) {
            if (column.names.contains(words)) {
                return column;
            }
        }
        return null;
    }

    /** The one that stands most often in the first line, outside of quotes. */
    private static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = head.replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(bare, separator) > count(bare, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(letter -> letter == sign).count();
    }
}
