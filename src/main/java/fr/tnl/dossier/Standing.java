package fr.tnl.dossier;

import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Form;
import java.util.List;

/**
 * Where the answers of a dossier's working copy stand.
 *
 * @param form the one to be answered now
 * @param opening which of them may be changed
 * @param answers those that are right, and what is wrong or missing
 */
public record Standing(Form form, Opening opening, Answers answers) {

    /** What keeps the dossier from being filed, among what may be changed. */
    public List<FieldError> problems() {
        return answers.errors().stream()
                .filter(error -> opening.opensQuestion(error.field()))
                .toList();
    }
}
