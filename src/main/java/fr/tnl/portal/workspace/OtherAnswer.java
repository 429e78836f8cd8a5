package fr.tnl.portal.workspace;

import fr.tnl.dossier.AnswerConflict;
import fr.tnl.questionnaire.AnswerView;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.List;

/**
 * The answer that somebody else saved meanwhile, as a person reads it.
 *
 * @param told who saved it and when
 * @param words the answer
 * @param entered the answer as inputs hold it
 */
public record OtherAnswer(String told, String words, List<String> entered) {

    static OtherAnswer of(AnswerConflict conflict, Messages messages) {
        String time = ParisTime.time(conflict.at());
        return new OtherAnswer(
                conflict.by().isEmpty()
                        ? messages.get("portal.section.other", time)
                        : messages.get("portal.section.other.by", conflict.by(), time),
                AnswerView.words(conflict.field(), conflict.value(), messages::get),
                conflict.saved());
    }
}
