package fr.tnl.statistics;

import java.util.List;

/**
 * The scores of reviews whose dossiers go to the deliberation or are past it; of others nobody is told.
 *
 * @param axes in the order of the edition
 * @param jurors who gave any, by name
 * @param all of them together
 */
public record Scores(List<AxisScores> axes, List<JurorScores> jurors, Distribution all) {

    /** @param notApplicable how often a juror found that the axis does not apply */
    public record AxisScores(String axis, String title, Distribution scores, long notApplicable) {}

    public record JurorScores(String account, String name, Distribution scores) {}
}
