package fr.tnl.dossier;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Edition;
import fr.tnl.questionnaire.AnswerRow;
import fr.tnl.questionnaire.AxisScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dossier as it was filed last, ready to be read by people.
 *
 * @param answers one row for each question that was shown
 * @param selfAssessment of the axes that apply
 * @param percent self-assessment over all axes, 0 to 100
 */
public record FiledDossier(
        Dossier dossier,
        LocalAuthority authority,
        Edition edition,
        FiledVersion version,
        List<AnswerRow> answers,
        List<AxisLine> selfAssessment,
        int percent,
        List<DocumentLine> documents) {

    /** The self-assessment of one axis. */
    public record AxisLine(String title, AxisScore score) {

        public int percent() {
            return score.percent().orElse(0);
        }
    }

    /** @param title what the document is, in the words of the decision table, or the general word for others */
    public record DocumentLine(String title, Document document) {}

    /** The answers by section, in the order of the form. */
    public Map<String, List<AnswerRow>> sections() {
        Map<String, List<AnswerRow>> sections = new LinkedHashMap<>();
        answers.forEach(row -> sections.computeIfAbsent(row.section(), title -> new ArrayList<>())
                .add(row));
        return sections;
    }
}
