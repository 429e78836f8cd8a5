package fr.tnl.modelling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of instances from one version of a process to another.
 *
 * @param fromVersion number of the version that they leave
 * @param chosen elements of the other version, by those that are gone
 * @param plannedBy account
 * @param finishedAt when the last of them was looked at; null before
 */
public record Migration(
        UUID id,
        String process,
        String processName,
        String from,
        int fromVersion,
        String to,
        int toVersion,
        Map<String, String> chosen,
        State state,
        String plannedBy,
        Instant plannedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        /** Instances move only one by one, on demand; so it stands again after it was stopped. */
        PLANNED,
        /** One instance after the other is moved. */
        RUNNING,
        /** No instance is left to be moved. */
        DONE
    }

    public Migration {
        chosen = Map.copyOf(chosen);
    }
}
