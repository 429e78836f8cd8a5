package fr.tnl.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form gives to read, with the values of the answers in it. */
public final class DisplayView {

    /** A place of a text that an expression fills, such as {@code {{agentCount}}}. */
    static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    private static final Pattern MARKDOWN_SIGN = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!|<>&~]");

    private final Visibility visibility;
    private final UnaryOperator<String> texts;

    /**
     * @param visibility of the answers
     * @param texts gives the text of a message key, such as {@code messages::get}
     */
    public DisplayView(Visibility visibility, UnaryOperator<String> texts) {
        this.visibility = visibility;
        this.texts = texts;
    }

    /** Rows and columns in words. */
    public record Grid(String label, List<String> headers, List<List<String>> rows) {}

    /** Markdown; what comes from answers is text in it, whatever signs it holds. */
    public String text(Display display) {
        String text = display.text();
        if (text.startsWith("=")) {
            return plain(visibility.value(text.substring(1)));
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(plain(visibility.value(place.group(1)))));
    }

    /** Without rows where the expression gives none. */
    public Grid table(Table table) {
        List<List<String>> rows = new ArrayList<>();
        if (visibility.value(table.rows()) instanceof Iterable<?> lines) {
            for (Object line : lines) {
                Map<?, ?> row = line instanceof Map<?, ?> entries ? entries : Map.of();
                rows.add(table.columns().stream()
                        .map(column -> words(row.get(column.key())))
                        .toList());
            }
        }
        return new Grid(
                table.label(), table.columns().stream().map(Table.Column::label).toList(), rows);
    }

    private String plain(@Nullable Object value) {
        return MARKDOWN_SIGN.matcher(words(value)).replaceAll("\\\\$0");
    }

    private String words(@Nullable Object value) {
        return ValueWords.of(value, texts);
    }
}
