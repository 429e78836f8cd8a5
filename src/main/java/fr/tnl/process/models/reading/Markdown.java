package fr.tnl.process.models.reading;

import java.util.List;
import java.util.stream.Collectors;

/** Text of a Markdown file. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    void heading(int level, String heading) {
        paragraph("#".repeat(level) + " " + heading);
    }

    /** Nothing where there are no rows. */
    void table(List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append(row(columns))
                .append(row(columns.stream().map(column -> "---").toList()));
        rows.forEach(row -> text.append(row(row)));
        text.append('\n');
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String cell) {
        return cell.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
    }

    /** What stands as it is, such as the cell of a decision table; empty for nothing. */
    static String code(String code) {
        return code.isBlank() ? "" : "`" + code.strip().replaceAll("\\s+", " ") + "`";
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
