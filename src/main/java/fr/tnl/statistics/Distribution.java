package fr.tnl.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers and how often each came.
 *
 * @param counts by value
 */
public record Distribution(NavigableMap<Integer, Long> counts) {

    private static final int DECIMALS = 2;
    private static final int PERCENT = 100;

    public Distribution {
        counts = new TreeMap<>(counts);
    }

    static Distribution none() {
        return new Distribution(new TreeMap<>());
    }

    void add(int value, long times) {
        counts.merge(value, times, Long::sum);
    }

    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(int value) {
        return counts.getOrDefault(value, 0L);
    }

    /** The smallest value that so many percent do not exceed, null where there is none. */
    public @Nullable Integer percentile(int percent) {
        long rank = Math.max(1, (size() * percent + PERCENT - 1) / PERCENT);
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }

    public @Nullable Integer largest() {
        return counts.isEmpty() ? null : counts.lastKey();
    }

    /** With two decimals, null where there is none. */
    public @Nullable BigDecimal mean() {
        long size = size();
        return size == 0
                ? null
                : BigDecimal.valueOf(sum()).divide(BigDecimal.valueOf(size), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The middle one, or the mean of the two in the middle; null where there is none. */
    public @Nullable BigDecimal median() {
        long size = size();
        if (size == 0) {
            return null;
        }
        return BigDecimal.valueOf(at((size - 1) / 2) + at(size / 2))
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    /** Standard deviation of them all, with two decimals; null where there is none. */
    public @Nullable BigDecimal deviation() {
        long size = size();
        if (size == 0) {
            return null;
        }
        BigDecimal squares = BigDecimal.valueOf(counts.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * (long) entry.getKey() * entry.getValue())
                .sum());
        BigDecimal number = BigDecimal.valueOf(size);
        BigDecimal mean = BigDecimal.valueOf(sum()).divide(number, MathContext.DECIMAL64);
        BigDecimal variance = squares.divide(number, MathContext.DECIMAL64).subtract(mean.multiply(mean));
        return variance.max(BigDecimal.ZERO).sqrt(MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private long at(long index) {
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen > index) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no " + index + " of " + size());
    }

    private long sum() {
        return counts.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
    }
}
