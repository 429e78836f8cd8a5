package fr.tnl.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * How a campaign filled, day by day in Paris.
 *
 * @param days from the opening, or the first act, to the closing, or today; in a row
 * @param past earlier editions, the newest first
 */
public record Progress(List<Day> days, List<Past> past) {

    /** @param beforeClosing days until that of the closing, 0 on it */
    public record Day(LocalDate day, int beforeClosing, int begun, int filed, int amended) {}

    /** @param filed in all, up to so many days before the closing: the first for the first day of {@code days} */
    public record Past(String edition, List<Integer> filed) {}

    public int begun() {
        return days.stream().mapToInt(Day::begun).sum();
    }

    public int filed() {
        return days.stream().mapToInt(Day::filed).sum();
    }

    public int amended() {
        return days.stream().mapToInt(Day::amended).sum();
    }
}
