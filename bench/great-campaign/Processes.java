package fr.tnl.bench;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Process instances of the product's own models, begun where a stage begins. */
final class Processes {

    private static final int THREADS = 2;
    /** In milliseconds; counting takes time itself. */
    private static final int POLL = 1_000;

    /** Begun in one transaction: with one each, H2 writes for half an hour, and 30 GB. */
    private static final int TOGETHER = 40;

    private final ProcessEngine engine;

    Processes(ProcessEngine engine) {
        this.engine = engine;
    }

    /** One instance for each dossier, waiting at an activity. */
    void start(int dossiers, String activity, Map<String, Object> more) {
        CommandExecutor together =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<?> one : IntStream.rangeClosed(0, (dossiers - 1) / TOGETHER)
                    .mapToObj(batch -> threads.submit(() -> together.execute(context -> {
                        IntStream.rangeClosed(batch * TOGETHER + 1, Math.min(dossiers, (batch + 1) * TOGETHER))
                                .forEach(number -> begin(number, activity, more));
                        return null;
                    })))
                    .toList()) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private void begin(int number, String activity, Map<String, Object> more) {
        engine.getRuntimeService()
                .createProcessInstanceByKey("dossier")
                .businessKey(Rows.reference(number))
                .setVariables(facts(Rows.reference(number), more))
                .startBeforeActivity(activity)
                .execute();
    }

    /** The end of the embargo, as the campaign has it: the palmarès, then the signal, a job of its own for each dossier. */
    void proclaim() {
        engine.getRuntimeService()
                .createProcessInstanceByKey("campaign")
                .businessKey("proclamation")
                .setVariable("edition", "2026")
                .startBeforeActivity("serviceTask_publishPalmares")
                .execute();
    }

    /** Works on jobs as the product does, until every dossier has come to its end. */
    void work(int dossiers) throws InterruptedException {
        var jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobExecutor.start();
        HistoryService history = engine.getHistoryService();
        ManagementService jobs = engine.getManagementService();
        while (history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("dossier")
                        .finished()
                        .count()
                < dossiers) {
            if (jobs.createJobQuery().noRetriesLeft().count() > 0) {
                throw new IllegalStateException(jobs.createJobQuery()
                        .noRetriesLeft()
                        .listPage(0, 1)
                        .get(0)
                        .getExceptionMessage());
            }
            Thread.sleep(POLL);
        }
        jobExecutor.shutdown();
    }

    private static VariableMap facts(String reference, Map<String, Object> more) {
        VariableMap facts = Variables.createVariables()
                .putValue("reference", reference)
                .putValue("edition", "2026")
                .putValue("track", "LABEL")
                .putValue("authorityName", "Commune " + reference)
                .putValue("authorityKind", "COMMUNE")
                .putValue("population", 3_000)
                .putValue("selfAssessmentPercent", 70.0)
                .putValue("derogation", false);
        facts.putAll(more);
        return facts;
    }
}
