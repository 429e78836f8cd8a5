package fr.tnl.modelling;

import fr.tnl.modelling.MigrationLine.State;
import java.util.EnumMap;
import java.util.Map;

/** How many instances are where. */
public record MigrationProgress(Map<State, Integer> counts) {

    public MigrationProgress {
        EnumMap<State, Integer> all = new EnumMap<>(State.class);
        for (State state : State.values()) {
            all.put(state, counts.getOrDefault(state, 0));
        }
        counts = Map.copyOf(all);
    }

    MigrationProgress withWaiting(int waiting) {
        EnumMap<State, Integer> now = new EnumMap<>(counts);
        now.put(State.WAITING, waiting);
        return new MigrationProgress(now);
    }

    public int of(State state) {
        return counts.getOrDefault(state, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that were looked at. */
    public int looked() {
        return all() - of(State.WAITING);
    }
}
