package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.spi.OpenTasks.OpenTask;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** @param holder who has taken it, or null; {@code mine} whether the viewer may open it in Tasklist */
public record TaskLine(OpenTask task, @Nullable String holder, boolean mine) {

    /** @param names of accounts */
    public static TaskLine of(OpenTask task, Viewer viewer, UnaryOperator<String> names) {
        String assignee = task.assignee();
        boolean mine = assignee == null ? viewer.isIn(task.candidates()) : assignee.equals(viewer.account());
        return new TaskLine(task, assignee == null ? null : names.apply(assignee), mine || viewer.isAdministrator());
    }
}
