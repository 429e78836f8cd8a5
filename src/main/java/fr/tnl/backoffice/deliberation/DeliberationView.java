package fr.tnl.backoffice.deliberation;

import fr.tnl.award.DeliberationSheet;
import fr.tnl.backoffice.dossier.TaskLine;
import fr.tnl.campaign.Axis;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.review.Consolidation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the jury needs before it to decide on one dossier.
 *
 * @param weighted sum of mean times weight over the axes that apply; the total is ten times it, divided by {@code weights}
 * @param proposed title of the level that the table proposes, empty where it proposes none
 * @param weights sum of the weights of these axes
 * @param tasks what is to be done on it now
 */
record DeliberationView(
        Dossier dossier,
        FiledDossier filed,
        DeliberationSheet sheet,
        Consolidation consolidation,
        List<Voice> voices,
        List<AxisView> axes,
        BigDecimal weighted,
        int weights,
        String proposed,
        List<Threshold> scale,
        List<Leaving> leaving,
        List<Earlier> earlier,
        @Nullable Outcome outcome,
        List<Past> past,
        List<TaskLine> tasks) {

    /** A juror who gave a review, and the letter that stands for them in the drawings. */
    record Voice(String letter, String juror, BigDecimal total, String comment) {}

    /**
     * @param result null where there is no review
     * @param self percent that the applicant came to, null where none of its questions was for it
     * @param words the drawing for those who do not see it
     * @param weighted mean times weight
     */
    record AxisView(
            Axis axis,
            Consolidation.@Nullable AxisResult result,
            @Nullable Integer self,
            List<Mark> marks,
            @Nullable ScoreStrip strip,
            String words,
            @Nullable BigDecimal weighted) {

        public boolean isCommented() {
            return marks.stream().anyMatch(mark -> !mark.comment().isBlank());
        }
    }

    /** @param score null where the juror says that the axis does not apply */
    record Mark(String letter, String juror, @Nullable Integer score, String comment) {}

    /** @param gap points of the total above it, negative below */
    record Threshold(String level, BigDecimal from, BigDecimal gap) {

        public boolean isReached() {
            return gap.signum() >= 0;
        }
    }

    /** Who is not there while the jury speaks of this dossier, and why. */
    record Leaving(String juror, String reason) {}

    /** @param level title, empty where nothing was proclaimed */
    record Earlier(Dossier dossier, String track, String level, List<String> mentions) {}

    /**
     * A decision that was reopened.
     *
     * @param by empty where a review that was set aside did it
     */
    record Past(String level, String by, Instant at, String because) {}

    record Outcome(
            String level,
            boolean asProposed,
            List<String> mentions,
            String reason,
            String feedback,
            String by,
            Instant at) {}
}
