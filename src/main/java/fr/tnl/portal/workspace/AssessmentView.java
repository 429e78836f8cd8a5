package fr.tnl.portal.workspace;

import fr.tnl.campaign.Edition;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.SelfAssessment;
import java.util.ArrayList;
import java.util.List;

/**
 * The self-assessment as an applicant sees it.
 *
 * @param percent over all axes, 0 to 100
 * @param axes of the edition, in its order
 * @param radar of the axes that apply
 */
record AssessmentView(int percent, List<AxisLine> axes, Radar radar) {

    /**
     * @param number of the axis in the radar, from 1; 0 where no question of the axis applies
     * @param percent 0 to 100
     */
    record AxisLine(int number, String title, int percent) {

        public boolean isApplicable() {
            return number > 0;
        }
    }

    static AssessmentView of(Edition edition, SelfAssessment assessment) {
        List<AxisLine> lines = new ArrayList<>();
        List<Integer> drawn = new ArrayList<>();
        edition.axes().forEach(axis -> {
            int percent = assessment.axes().stream()
                    .filter(score -> score.axis().equals(axis.id()))
                    .filter(AxisScore::applies)
                    .mapToInt(score -> score.percent().orElse(0))
                    .findFirst()
                    .orElse(-1);
            if (percent < 0) {
                lines.add(new AxisLine(0, axis.title(), 0));
            } else {
                drawn.add(percent);
                lines.add(new AxisLine(drawn.size(), axis.title(), percent));
            }
        });
        return new AssessmentView(assessment.percent().orElse(0), lines, Radar.of(drawn));
    }
}
