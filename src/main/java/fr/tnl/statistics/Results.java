package fr.tnl.statistics;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Level;
import java.util.EnumMap;
import java.util.Map;

/** What was decided, proclaimed or not. */
public record Results(Counts all, Map<AuthorityKind, Counts> byKind, Map<Size, Counts> bySize) {

    /** How many inhabitants a local authority has. */
    public enum Size {
        BELOW_1000(1_000),
        BELOW_3500(3_500),
        BELOW_10000(10_000),
        BELOW_50000(50_000),
        BELOW_100000(100_000),
        LARGER(Integer.MAX_VALUE),
        UNKNOWN(0);

        private final int limit;

        Size(int limit) {
            this.limit = limit;
        }

        /** As an expression of SQL that gives the name. */
        static String sql(String column) {
            StringBuilder sql = new StringBuilder("case when " + column + " is null then '" + UNKNOWN + "'");
            for (Size size : values()) {
                if (size != UNKNOWN && size != LARGER) {
                    sql.append(" when ")
                            .append(column)
                            .append(" < ")
                            .append(size.limit)
                            .append(" then '")
                            .append(size)
                            .append("'");
                }
            }
            return sql.append(" else '").append(LARGER).append("' end").toString();
        }
    }

    /**
     * @param levels decided, by level
     * @param undecided filed and still in the running
     */
    public record Counts(Map<Level, Integer> levels, int undecided) {

        static final Counts NONE = new Counts(Map.of(), 0);

        public int of(Level level) {
            return levels.getOrDefault(level, 0);
        }

        public int decided() {
            return levels.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int awarded() {
            return decided() - of(Level.NONE);
        }

        Counts plus(Counts other) {
            Map<Level, Integer> sum = new EnumMap<>(Level.class);
            sum.putAll(levels);
            other.levels.forEach((level, number) -> sum.merge(level, number, Integer::sum));
            return new Counts(sum, undecided + other.undecided);
        }
    }
}
