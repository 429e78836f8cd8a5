package fr.tnl.dossier;

import fr.tnl.dossier.journal.Marks;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import javax.sql.DataSource;

/** Lets the benchmark at the journals. */
public final class JournalsOf {

    private JournalsOf() {}

    public static void check(DataSource dataSource, EditionCode edition) {
        if (!new Journals(dataSource).check(edition, Sight.FULL, Marks.NONE).isWhole()) {
            throw new IllegalStateException("broken");
        }
    }
}
