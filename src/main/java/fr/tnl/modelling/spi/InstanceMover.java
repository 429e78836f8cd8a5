package fr.tnl.modelling.spi;

import fr.tnl.modelling.MigrationPlan;
import fr.tnl.modelling.ModelVersion;
import fr.tnl.modelling.RunningInstance;
import java.util.List;
import java.util.Map;

/** Takes instances from one version of a process to another. */
public interface InstanceMover {

    /**
     * What is the same in both versions is found by its id; the rest is as chosen.
     *
     * @param chosen elements of the other version, by those that are gone
     */
    MigrationPlan plan(ModelVersion from, ModelVersion to, Map<String, String> chosen);

    /** Instances under way on a version, the oldest first. */
    List<RunningInstance> running(String version);

    /**
     * In the caller's transaction. Dates that are set already stay as they are.
     *
     * @throws MoveRefusedException where it waits at an element that the plan leaves out; nothing has changed
     * @throws InstanceGoneException where it is no longer on that version, or over
     */
    void move(String instance, String from, String to, Map<String, String> chosen);
}
