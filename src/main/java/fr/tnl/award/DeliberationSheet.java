package fr.tnl.award;

import fr.tnl.award.spi.LevelTable.Proposal;
import fr.tnl.campaign.Level;
import fr.tnl.review.Consolidation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a dossier comes to the deliberation with.
 *
 * @param reviews how many were given
 * @param total 0 to 100
 * @param divergentAxisIds separated by spaces
 * @param proposed null where the decision table proposes none
 * @param bronzeFrom total from which on the table proposes this level; null where it does not tell
 * @param margin points between the total and the nearest threshold; null where none is known
 */
@Table(schema = "tnl", name = "deliberation_sheet")
public record DeliberationSheet(
        @Id String reference,
        String edition,
        int reviews,
        BigDecimal total,
        @Column("divergent_axes") String divergentAxisIds,
        @Nullable Level proposed,
        @Nullable BigDecimal bronzeFrom,
        @Nullable BigDecimal silverFrom,
        @Nullable BigDecimal goldFrom,
        @Nullable BigDecimal margin,
        @Version long version) {

    /** So many points from a threshold, or fewer, are near it: about what one juror's score of one axis may change. */
    public static final BigDecimal NEAR = BigDecimal.valueOf(2);

    static DeliberationSheet of(String reference, String edition, Consolidation consolidation, Proposal proposal) {
        String divergent = consolidation.axes().stream()
                .filter(Consolidation.AxisResult::divergent)
                .map(result -> result.axis().id())
                .collect(Collectors.joining(" "));
        Map<Level, BigDecimal> from = proposal.from();
        BigDecimal nearest = from.values().stream()
                .map(threshold -> threshold.subtract(consolidation.total()).abs())
                .min(BigDecimal::compareTo)
                .orElse(null);
        return new DeliberationSheet(
                reference,
                edition,
                consolidation.reviews(),
                consolidation.total(),
                divergent,
                proposal.level(),
                from.get(Level.BRONZE),
                from.get(Level.SILVER),
                from.get(Level.GOLD),
                nearest,
                0);
    }

    /** The same dossier, deliberated on again. */
    DeliberationSheet inPlaceOf(DeliberationSheet earlier) {
        return new DeliberationSheet(
                reference,
                edition,
                reviews,
                total,
                divergentAxisIds,
                proposed,
                bronzeFrom,
                silverFrom,
                goldFrom,
                margin,
                earlier.version);
    }

    public List<String> divergentAxes() {
        return Arrays.stream(divergentAxisIds.split(" "))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Thresholds by level, in ascending order. */
    public Map<Level, BigDecimal> thresholds() {
        Map<Level, BigDecimal> from = new EnumMap<>(Level.class);
        put(from, Level.BRONZE, bronzeFrom);
        put(from, Level.SILVER, silverFrom);
        put(from, Level.GOLD, goldFrom);
        return from;
    }

    public boolean isNearThreshold() {
        return margin != null && margin.compareTo(NEAR) <= 0;
    }

    private static void put(Map<Level, BigDecimal> from, Level level, @Nullable BigDecimal threshold) {
        if (threshold != null) {
            from.put(level, threshold);
        }
    }
}
