package fr.tnl.statistics;

import java.time.Instant;
import java.util.List;

/**
 * All figures of a campaign, as one person may see them.
 *
 * @param at when they were added up
 */
public record CampaignFigures(
        Instant at, Progress progress, List<StepDelay> delays, List<JurorLoad> jury, Scores scores, Results results) {}
