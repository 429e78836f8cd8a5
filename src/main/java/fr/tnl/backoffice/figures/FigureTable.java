package fr.tnl.backoffice.figures;

import fr.tnl.sheet.Column;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures, as it is shown and as it is handed out.
 *
 * @param id names its file
 * @param rows a cell for each head: a text, a number or null
 */
record FigureTable(String id, String title, List<String> heads, List<List<@Nullable Object>> rows) {

    boolean isNumber(int column) {
        return column > 0;
    }

    List<Column<List<@Nullable Object>>> columns() {
        return IntStream.range(0, heads.size())
                .mapToObj(index -> new Column<List<@Nullable Object>>(heads.get(index), row -> row.get(index)))
                .toList();
    }
}
