package fr.tnl.process.models.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One input of a decision table: the values that it tells apart, and which rules take each.
 *
 * @param problems cells that cannot be read, by the place of their rule from 0
 */
record TableColumn(String variable, List<Value> values, Map<Integer, String> problems) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])-?\\d+(?:\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern FLAG = Pattern.compile("\\b(?:true|false)\\b");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    private static final String ANOTHER = "AUTRE";

    /** @param rules those whose cell takes it */
    record Value(String words, BitSet rules) {}

    /**
     * @param cells one for each rule; empty or a dash takes anything
     * @param known all values that there are; empty where they are not known
     * @param context what cells may name, as other decisions give it
     */
    static TableColumn of(
            String variable, List<String> cells, List<String> known, boolean mayBeNull, Map<String, Object> context) {
        Map<Integer, String> problems = new TreeMap<>();
        List<Value> values = new ArrayList<>();
        for (Object value : candidates(cells, known, mayBeNull, context)) {
            Object given = value == Nothing.NULL ? null : value;
            BitSet rules = new BitSet();
            // Nobody waits any more for a large table that was given up
            for (int row = 0; row < cells.size() && !Thread.currentThread().isInterrupted(); row++) {
                try {
                    if (takes(cells.get(row), given, context)) {
                        rules.set(row);
                    }
                } catch (IllegalArgumentException e) {
                    problems.put(row, cells.get(row));
                }
            }
            values.add(new Value(words(given), rules));
        }
        return new TableColumn(variable, List.copyOf(values), problems);
    }

    private enum Nothing {
        NULL
    }

    private static Set<Object> candidates(
            List<String> cells, List<String> known, boolean mayBeNull, Map<String, Object> context) {
        String all = String.join("\n", cells);
        Set<Object> values = new LinkedHashSet<>(numbers(all, context));
        values.addAll(texts(all, known));
        if (FLAG.matcher(all).find()) {
            values.addAll(List.of(true, false));
        }
        if (mayBeNull || NULL.matcher(all).find()) {
            values.add(Nothing.NULL);
        }
        if (values.isEmpty()) {
            // Every cell takes anything
            values.add(ANOTHER);
        }
        return values;
    }

    /** Each number that is named, and one on either side of it. */
    private static List<Object> numbers(String all, Map<String, Object> context) {
        TreeSet<BigDecimal> named = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(TEXT.matcher(all).replaceAll(""));
        while (matcher.find()) {
            named.add(new BigDecimal(matcher.group()));
        }
        context.forEach((name, value) -> {
            if (value instanceof BigDecimal number && all.matches("(?s).*\\b" + name + "\\b.*")) {
                named.add(number);
            }
        });
        TreeSet<BigDecimal> values = new TreeSet<>();
        named.forEach(number -> values.addAll(
                List.of(number.subtract(new BigDecimal("0.5")), number, number.add(new BigDecimal("0.5")))));
        return List.copyOf(values);
    }

    private static Set<String> texts(String all, List<String> known) {
        Set<String> texts = new LinkedHashSet<>(known);
        Matcher matcher = TEXT.matcher(all);
        boolean named = false;
        while (matcher.find()) {
            named = true;
            texts.add(matcher.group(1));
        }
        if (named && known.isEmpty()) {
            texts.add(ANOTHER);
        }
        return texts;
    }

    private static boolean takes(String cell, @Nullable Object value, Map<String, Object> context) {
        return cell.isEmpty() || cell.equals("-") || UnaryTests.take(cell, value, context);
    }

    private static String words(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
