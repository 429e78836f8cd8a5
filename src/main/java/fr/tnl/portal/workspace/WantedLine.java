package fr.tnl.portal.workspace;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.PartProgress;
import fr.tnl.questionnaire.Form;
import org.jspecify.annotations.Nullable;

/**
 * A part that the complement asks for.
 *
 * @param href where it is given; null where there is nothing to give any more
 */
public record WantedLine(PartProgress progress, @Nullable String href) {

    static WantedLine of(Dossier dossier, Form form, PartProgress progress) {
        String id = progress.part().id();
        if (progress.state() == PartProgress.State.NOT_ASKED) {
            return new WantedLine(progress, null);
        }
        return new WantedLine(
                progress,
                progress.part().isQuestion()
                        ? WorkspacePath.section(dossier, Sections.of(form, id)) + "#question-" + id
                        : WorkspacePath.documents(dossier) + "#piece-" + id);
    }
}
