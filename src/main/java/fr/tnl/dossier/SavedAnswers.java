package fr.tnl.dossier;

import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Field;
import java.util.List;

/**
 * What became of an {@link AnswerEdit}.
 *
 * @param checked the edit held against the form: its errors were not saved
 * @param conflicts what was not saved, so that nobody's newer work is overwritten
 * @param hidden keys of answers that were not saved because another answer hides their question
 * @param closed questions whose answer was not saved because it is not open
 * @param changed whether anything was saved that was not so before
 */
public record SavedAnswers(
        Answers checked, List<AnswerConflict> conflicts, List<String> hidden, List<Field> closed, boolean changed) {

    /** Whether all that was entered is saved. */
    public boolean isWhole() {
        return checked.isValid() && conflicts.isEmpty() && closed.isEmpty();
    }
}
