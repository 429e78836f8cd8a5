package fr.tnl.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table as CSV in UTF-8. No row is kept: memory is the same for ten rows and for fifty thousand. */
public final class CsvSheet<T> implements SheetWriter<T> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet takes for a formula when it opens the file, full-width signs too. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]", Pattern.UNICODE_CHARACTER_CLASS);

    private final CsvFlavour flavour;
    private final List<Column<T>> columns;
    private final CsvWriter csv;

    /** @param out is closed with this writer */
    public CsvSheet(OutputStream out, CsvFlavour flavour, List<Column<T>> columns) throws IOException {
        this.flavour = flavour;
        this.columns = List.copyOf(columns);
        if (flavour.isMarked()) {
            out.write(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(flavour.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(this.columns.stream().map(Column::title).toList());
    }

    @Override
    public void write(T row) {
        csv.writeRecord(
                columns.stream().map(column -> cell(column.value().apply(row))).toList());
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        String text = value.toString();
        // Spreadsheets show what comes after an apostrophe as it is, and compute nothing
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private String number(Number number) {
        String plain = number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        return plain.replace('.', flavour.decimalSign());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
