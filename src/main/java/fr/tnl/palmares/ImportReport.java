package fr.tnl.palmares;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file with past editions would bring.
 *
 * @param ignored titles of columns of which nothing is taken
 */
public record ImportReport(List<ImportLine> lines, List<String> ignored) {

    public ImportReport {
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
    }

    public int count(ImportLine.State state) {
        return in(state).size();
    }

    public List<ImportLine> in(ImportLine.State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** Editions to which something would be added, the newest first. */
    public Set<String> editions() {
        Set<String> editions = new TreeSet<>(Comparator.reverseOrder());
        in(ImportLine.State.NEW).forEach(line -> editions.add(line.edition()));
        return editions;
    }
}
