package fr.tnl.product;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line of the matrix of {@link AccessMatrixIT}.
 *
 * @param page an address as its controller maps it, or a plain one
 * @param example what to put into the address, or "-"
 * @param cells by person
 */
record MatrixRow(String method, String page, String example, List<String> cells) {

    static Stream<MatrixRow> parse(String table) {
        return table.lines().filter(line -> line.contains("/")).map(MatrixRow::row);
    }

    private static MatrixRow row(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        int first = words.size() - Person.values().length;
        return new MatrixRow(words.get(0), words.get(1), words.get(2), words.subList(first, words.size()));
    }

    /** The address to ask for. */
    String address(Map<String, String> variables) {
        String address = page;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            address = address.replaceFirst("\\{" + variable.getKey() + "(:[^{}]*(\\{[^}]*})?)?}", variable.getValue());
        }
        return address;
    }

    @Override
    public String toString() {
        return method + " " + page + " (" + example + ")";
    }
}
