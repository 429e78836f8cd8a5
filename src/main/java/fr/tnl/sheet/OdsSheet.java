package fr.tnl.sheet;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import fr.tnl.shared.ParisTime;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as an OpenDocument spreadsheet with one sheet. The library holds the whole sheet in memory until it is
 * written, some hundred bytes a cell: whoever offers large tables to everybody keeps what was written once.
 *
 * <p>Cells have a type, so a text that begins like a formula stays a text.
 */
public final class OdsSheet<T> implements SheetWriter<T> {

    /** What XML 1.0 cannot hold, not even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Rows are asked for in blocks: one by one the library copies what it has. */
    private static final int BLOCK = 1_000;

    private final OutputStream out;
    private final List<Column<T>> columns;
    private final Sheet sheet;
    private int rows = 1;

    /** @param out is closed with this writer */
    public OdsSheet(OutputStream out, String name, List<Column<T>> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.sheet = new Sheet(name, 1, columns.size());
        Range head = sheet.getRange(0, 0, 1, columns.size());
        head.setValues(this.columns.stream().map(Column::title).toArray());
        head.setFontBold(true);
    }

    @Override
    public void write(T row) {
        if (rows == sheet.getMaxRows()) {
            sheet.appendRows(BLOCK);
        }
        Object[] cells =
                columns.stream().map(column -> cell(column.value().apply(row))).toArray();
        sheet.getRange(rows++, 0, 1, columns.size()).setValues(cells);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            return value;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ParisTime.ZONE);
        }
        return NOT_XML.matcher(value.toString()).replaceAll("");
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (rows < sheet.getMaxRows()) {
                sheet.deleteRows(rows, sheet.getMaxRows() - rows);
            }
            SpreadSheet file = new SpreadSheet();
            file.appendSheet(sheet);
            file.save(out);
        }
    }
}
