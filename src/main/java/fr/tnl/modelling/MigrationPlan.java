package fr.tnl.modelling;

import java.util.List;
import java.util.stream.Stream;

/**
 * How instances go from one version of a process to another, element by element.
 *
 * @param problems why the engine refuses the plan, in words; empty where it does not
 */
public record MigrationPlan(ModelVersion from, ModelVersion to, List<PlanLine> lines, List<String> problems) {

    public MigrationPlan {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Elements that the other version no longer has. */
    public Stream<PlanLine> gone() {
        return lines.stream().filter(line -> !line.isKept());
    }

    /** Where instances wait that would stay behind. */
    public Stream<PlanLine> leftBehind() {
        return gone().filter(line -> line.target().isEmpty() && line.place().waiting() > 0);
    }
}
