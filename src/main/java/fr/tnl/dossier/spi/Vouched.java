package fr.tnl.dossier.spi;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EventKind;
import java.util.List;
import java.util.Set;

/**
 * What lines of a dossier's journal vouch for, as the module that holds it finds it now. The same texts are hashed when
 * the line is written; they are stable, and documented in ADR 14.
 */
public interface Vouched {

    /** Of the lines that vouch for it. */
    Set<EventKind> kinds();

    /** In any order. */
    List<String> of(Dossier dossier);
}
