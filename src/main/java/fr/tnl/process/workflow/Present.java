package fr.tnl.process.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * What runs of an instance now.
 *
 * @param tasks by their id
 * @param groups of which somebody may take a task, by its id; none where it is taken
 * @param places elements where jobs of a kind wait, by the id of their definition
 */
record Present(
        Map<String, Task> tasks,
        Map<String, List<String>> groups,
        List<Job> jobs,
        Map<String, String> places,
        List<Incident> incidents) {

    static final Present OVER = new Present(Map.of(), Map.of(), List.of(), Map.of(), List.of());
}
