package fr.tnl.process.models.rehearsal;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * A job and the steps of the same process that it leads to in the background, in one transaction: the engine reads the
 * process once for all of them, and writes nothing of what only passes by.
 */
class Stretch implements Command<Set<String>> {

    /** A model may go round for ever. */
    private static final int LONGEST = 50;

    private final String first;

    Stretch(String first) {
        this.first = first;
    }

    /** @return the ids of the jobs that were done */
    @Override
    public Set<String> execute(CommandContext context) {
        Set<String> done = new LinkedHashSet<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent() && done.size() < LONGEST) {
            String id = next.get();
            new ExecuteJobsCmd(id, new JobFailureCollector(id)).execute(context);
            done.add(id);
            next = following(
                    context.getDbEntityManager(), context.getCurrentJob().getProcessInstanceId(), done);
        }
        return done;
    }

    private static Optional<String> following(DbEntityManager entities, @Nullable String process, Set<String> done) {
        // Asked by the type that the engine keeps them under: by their own, it finds none
        return entities.getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                .map(Object.class::cast)
                .filter(MessageEntity.class::isInstance)
                .map(MessageEntity.class::cast)
                .filter(step -> step.getProcessInstanceId() != null
                        && step.getProcessInstanceId().equals(process))
                .filter(step -> !done.contains(step.getId()) && !entities.isDeleted(step))
                .filter(Stretch::isDue)
                .map(JobEntity::getId)
                .findFirst();
    }

    private static boolean isDue(JobEntity step) {
        Date due = step.getDuedate();
        return step.getRetries() > 0 && !step.isSuspended() && (due == null || !due.after(ClockUtil.getCurrentTime()));
    }
}
