package fr.tnl.process.models.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does the engine's background work, in place of the job executor: what is due by the rehearsal's clock. */
@Component
@Profile(DressRehearsal.PROFILE)
class Jobs {

    private static final int PAGE = 400;

    private final ProcessEngine engine;
    private final ManagementService management;
    private final Clock clock;

    /** Some that a look found were done by another job's stretch in the meantime. */
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Jobs(@Lazy ProcessEngine engine, @Lazy ManagementService management, Clock clock) {
        this.engine = engine;
        this.management = management;
        this.clock = clock;
    }

    /**
     * Until nothing is due any more: what one job does may make others due.
     *
     * @param acts what people do at that moment: the engine goes on with what comes of it while others are still at it
     */
    void work(Hands hands, List<Runnable> acts, Troubles troubles) {
        new Backlog<>(() -> due(troubles), Runnable::run).workOff(hands, acts);
    }

    /** As the engine's own executor takes them: what belongs to one process, one after the other. */
    private Map<String, List<Runnable>> due(Troubles troubles) {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, PAGE).stream()
                .collect(Collectors.groupingBy(
                        Jobs::process,
                        LinkedHashMap::new,
                        Collectors.mapping(job -> () -> execute(job, troubles), Collectors.toList())));
    }

    private static String process(Job job) {
        return job.getProcessInstanceId() == null ? job.getId() : job.getProcessInstanceId();
    }

    private void execute(Job job, Troubles troubles) {
        if (done.contains(job.getId())) {
            return;
        }
        try {
            done.addAll(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(new Stretch(job.getId())));
        } catch (OptimisticLockingException stepped) {
            // Two of one dossier at the same moment: the next round takes it up again
        } catch (RuntimeException failed) {
            executeAlone(job, troubles);
        }
    }

    /** As in real life, where each step has a transaction of its own and fails by itself. */
    private void executeAlone(Job job, Troubles troubles) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException stepped) {
            // As above
        } catch (RuntimeException failed) {
            if (isGone(job)) {
                return;
            }
            JobDefinition definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            troubles.tellStep(definition == null ? "?" : definition.getActivityId(), failed);
        }
    }

    /** Its process was ended, or went another way, since it was found. */
    private boolean isGone(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() == 0;
    }

    /** When the next timer or retry comes. */
    Optional<Instant> next() {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .findFirst();
    }
}
