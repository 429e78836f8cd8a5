package fr.tnl.authority;

/**
 * How many slips make a word that a person typed out of one that is written: a letter more, less or another, or two
 * neighbours swapped. Not to be shared between threads.
 */
final class TypingSlips {

    /** More than is forgiven. */
    static final int TOO_MANY = Integer.MAX_VALUE;

    /** Shorter ones are within a slip of too much. */
    private static final int SHORTEST = 4;

    private static final int LONG = 8;

    private final String typed;
    private final int most;
    private int[] beforeLast;
    private int[] last;
    private int[] current;

    TypingSlips(String typed) {
        this.typed = typed;
        this.most = forgiven(typed);
        this.beforeLast = new int[typed.length() + 1];
        this.last = new int[typed.length() + 1];
        this.current = new int[typed.length() + 1];
    }

    /** None in a code: one digit further is another place. */
    private static int forgiven(String typed) {
        if (typed.length() < SHORTEST || !typed.chars().allMatch(Character::isLetter)) {
            return 0;
        }
        return typed.length() < LONG ? 1 : 2;
    }

    /** @return the fewest from a word of the entry's name, or {@link #TOO_MANY} */
    int fewestIn(SearchEntry entry) {
        if (most == 0) {
            return TOO_MANY;
        }
        String key = entry.key();
        int fewest = TOO_MANY;
        int start = 1;
        for (int i = 1; i < key.length() && fewest > 1; i++) {
            char c = key.charAt(i);
            if (c == ' ' || c == '\n') {
                fewest = Math.min(fewest, between(key, start, i));
                start = i + 1;
            }
            if (c == '\n') {
                break;
            }
        }
        return fewest;
    }

    int from(String written) {
        return between(written, 0, written.length());
    }

    /** Row by row over the written word, each cell the slips between two beginnings; given up once a row is too far. */
    private int between(String text, int from, int to) {
        if (Math.abs(to - from - typed.length()) > most) {
            return TOO_MANY;
        }
        for (int column = 0; column <= typed.length(); column++) {
            last[column] = column;
        }
        for (int i = from; i < to; i++) {
            if (fillRow(text, from, i) > most) {
                return TOO_MANY;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[typed.length()] > most ? TOO_MANY : last[typed.length()];
    }

    /** Only the cells near the diagonal, since all others are too far. */
    private int fillRow(String text, int from, int i) {
        int row = i - from + 1;
        int first = Math.max(1, row - most);
        int end = Math.min(typed.length(), row + most);
        current[first - 1] = first == 1 ? row : most + 1;
        int fewest = current[first - 1];
        for (int column = first; column <= end; column++) {
            int other = last[column - 1] + (text.charAt(i) == typed.charAt(column - 1) ? 0 : 1);
            int oneMore = current[column - 1] + 1;
            int oneLess = column == row + most ? most + 1 : last[column] + 1;
            int slips = Math.min(other, Math.min(oneMore, oneLess));
            if (row > 1
                    && column > 1
                    && text.charAt(i) == typed.charAt(column - 2)
                    && text.charAt(i - 1) == typed.charAt(column - 1)) {
                slips = Math.min(slips, beforeLast[column - 2] + 1);
            }
            current[column] = slips;
            fewest = Math.min(fewest, slips);
        }
        return fewest;
    }
}
