package fr.tnl.testing;

import fr.tnl.dossier.AnswerEdit;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.SavedAnswers;
import fr.tnl.questionnaire.Entered;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers a section as somebody does who sees what is saved. */
public record Answering(Drafts drafts, DraftAnswers answers) {

    private static final Actor APPLICANT = Actor.applicant("dsi@ville.example");

    public SavedAnswers save(Dossier dossier, Group section, Map<String, List<String>> posted) {
        return save(dossier, section, posted, Set.of());
    }

    public SavedAnswers save(Dossier dossier, Group section, Map<String, List<String>> posted, Set<String> notAnswers) {
        Map<String, List<String>> known = Entered.of(drafts.answers(dossier).values());
        return answers.save(dossier.id(), AnswerEdit.ofSection(section, posted, known, notAnswers), APPLICANT);
    }

    /** Every question of the form. */
    public void complete(Dossier dossier, CompleteAnswers all) {
        drafts.form(dossier).sections().forEach(section -> save(dossier, section, all.of(section)));
    }
}
