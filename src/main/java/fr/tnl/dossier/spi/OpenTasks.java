package fr.tnl.dossier.spi;

import fr.tnl.shared.DossierReference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people have to do on a dossier now. Shows who reviews it: not for jurors. */
public interface OpenTasks {

    /** In the order in which they are due. */
    List<OpenTask> of(DossierReference reference);

    /** The same of several dossiers, by reference; those without a task are left out. */
    Map<DossierReference, List<OpenTask>> of(Collection<DossierReference> references);

    /**
     * A task that waits for somebody.
     *
     * @param assignee account that holds it, null where nobody took it yet
     * @param candidates groups of which somebody may take it
     * @param dueAt null where it has no due date
     */
    record OpenTask(
            String id, String name, @Nullable String assignee, List<String> candidates, @Nullable Instant dueAt) {}
}
