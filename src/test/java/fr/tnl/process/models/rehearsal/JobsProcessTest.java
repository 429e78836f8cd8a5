package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tnl.testing.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsProcessTest {

    private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");

    private final Troubles troubles = new Troubles(Texts.messages());
    private final Transactions transactions = new Transactions();
    private ProcessEngine engine;
    private Jobs jobs;

    /** How often a step said that it was there, and in how many transactions that went through. */
    public static final class Transactions {

        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger committed = new AtomicInteger();
        private Object last = this;

        public void note() {
            calls.incrementAndGet();
            Object current = Context.getCommandContext();
            if (current != last) {
                last = current;
                Context.getCommandContext()
                        .getTransactionContext()
                        .addTransactionListener(TransactionState.COMMITTED, context -> committed.incrementAndGet());
            }
        }
    }

    @BeforeEach
    void anEngineThatWaitsToBeTold() {
        ClockUtil.setCurrentTime(Date.from(MONDAY));
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:rehearsed-jobs;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setProcessEngineName("rehearsed-jobs");
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(2);
        configuration.setBeans(Map.of("steps", transactions));
        engine = configuration.buildProcessEngine();
        jobs = new Jobs(engine, engine.getManagementService(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    void doTheStepsThatFollowOneAnotherInOneTransaction() {
        begin(Bpmn.createExecutableProcess("life")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("first")
                .camundaAsyncBefore()
                .camundaExpression("${steps.note()}")
                .serviceTask("second")
                .camundaAsyncBefore()
                .camundaExpression("${steps.note()}")
                .userTask("wait")
                .done());

        work();

        assertThat(transactions.calls).hasValue(2);
        assertThat(transactions.committed).hasValue(1);
        assertThat(whereItStands()).containsExactly("wait");
        assertThat(left()).isEmpty();
        assertThat(troubles.refusals()).isEmpty();
    }

    @Test
    void leaveWhatIsNotDueYet() {
        begin(Bpmn.createExecutableProcess("life")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("first")
                .camundaAsyncBefore()
                .camundaExpression("${steps.note()}")
                .intermediateCatchEvent("later")
                .timerWithDuration("PT1H")
                .userTask("wait")
                .done());

        work();
        assertThat(whereItStands()).containsExactly("later");
        assertThat(jobs.next()).isEmpty();

        ClockUtil.setCurrentTime(Date.from(MONDAY.plus(Duration.ofHours(2))));
        work();
        assertThat(whereItStands()).containsExactly("wait");
    }

    @Test
    void keepWhatCameBeforeAStepThatFailsAndTellOfThatStep() {
        begin(Bpmn.createExecutableProcess("life")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("first")
                .camundaAsyncBefore()
                .camundaExpression("${steps.note()}")
                .serviceTask("second")
                .camundaAsyncBefore()
                .camundaExpression("${missing.length()}")
                .userTask("wait")
                .done());

        work();

        assertThat(transactions.committed).hasValue(1);
        assertThat(left()).extracting(Job::getRetries).containsExactly(0);
        assertThat(engine.getRuntimeService().createIncidentQuery().list())
                .extracting(incident -> incident.getActivityId())
                .containsExactly("second");
        assertThat(troubles.refusals())
                .extracting(Troubles.Trouble::where, Troubles.Trouble::times)
                .containsExactly(tuple("second", 2L));
        assertThat(troubles.refusals().get(0).why()).contains("missing");
    }

    @Test
    void endATransactionOfAModelThatGoesRoundAndRound() {
        begin(Bpmn.createExecutableProcess("life")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("round")
                .camundaAsyncBefore()
                .camundaExpression("${steps.note()}")
                .connectTo("round")
                .done());
        String first = left().get(0).getId();

        Set<String> done = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new Stretch(first));

        assertThat(done).hasSize(50).startsWith(first);
        assertThat(left()).extracting(Job::getId).hasSize(1).doesNotContainAnyElementsOf(done);
    }

    private void begin(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("life.bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("life");
    }

    private void work() {
        try (Hands hands = new Hands()) {
            jobs.work(hands, List.of(), troubles);
        }
    }

    private List<Job> left() {
        return engine.getManagementService().createJobQuery().list();
    }

    private List<String> whereItStands() {
        return engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .flatMap(process -> engine.getRuntimeService().getActiveActivityIds(process.getId()).stream())
                .toList();
    }
}
