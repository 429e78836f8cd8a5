package fr.tnl.backoffice.modelling;

import fr.tnl.modelling.changes.Change.Kind;
import fr.tnl.modelling.changes.FileChange;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.Drawing.Mark;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that changed, with its diagram before and after where it is one.
 *
 * @param before null where there is nothing to draw, as for {@code after}
 */
record FileView(FileChange file, @Nullable Drawing before, @Nullable Drawing after) {

    static FileView of(FileChange file) {
        return new FileView(
                file,
                drawing(file, file.before(), Set.of(Kind.REMOVED, Kind.CHANGED)),
                drawing(file, file.after(), Set.of(Kind.ADDED, Kind.CHANGED)));
    }

    private static @Nullable Drawing drawing(FileChange file, String xml, Set<Kind> shown) {
        if (!file.isDiagram() || xml.isEmpty()) {
            return null;
        }
        return new Drawing(
                xml,
                file.changes().stream()
                        .filter(change -> shown.contains(change.kind()))
                        .map(change ->
                                new Mark(change.element(), change.kind().name().toLowerCase(Locale.ROOT), ""))
                        .distinct()
                        .toList());
    }
}
