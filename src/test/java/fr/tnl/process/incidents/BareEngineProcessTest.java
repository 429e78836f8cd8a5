package fr.tnl.process.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.incidents.Cause;
import fr.tnl.incidents.CauseKind;
import fr.tnl.incidents.Causes;
import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.process.workflow.EngineCalls;
import fr.tnl.testing.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engine itself says and keeps of a step that fails, in this version of it. */
class BareEngineProcessTest {

    private static ProcessEngine engine;

    private final Causes causes = new Causes(Texts.messages());

    @BeforeAll
    static void aBareEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:texts;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("texts");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        JavaDelegate thrower = execution -> {
            throw new BpmnError("tooLate");
        };
        JavaDelegate caller = execution ->
                execution.getProcessEngineServices().getRuntimeService().correlateMessage("dossier.unheard");
        configuration.setBeans(Map.of("thrower", thrower, "caller", caller));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void isClosed() {
        engine.close();
    }

    @Test
    void aVariableThatAnExpressionDoesNotFind() {
        assertThat(cause(start().serviceTask("step")
                        .camundaAsyncBefore()
                        .camundaExpression("${unheardOf}")
                        .endEvent()))
                .isEqualTo(new Cause(CauseKind.VARIABLE_MISSING, "unheardOf"));
    }

    @Test
    void aPropertyThatAVariableDoesNotHave() {
        assertThat(cause(start().serviceTask("step")
                                .camundaAsyncBefore()
                                .camundaExpression("${text.colour}")
                                .endEvent())
                        .kind())
                .isEqualTo(CauseKind.EXPRESSION);
    }

    @Test
    void aTimerWithoutADate() {
        assertThat(cause(start().serviceTask("step")
                        .camundaAsyncBefore()
                        .camundaExpression("${true}")
                        .intermediateCatchEvent("wait")
                        .timerWithDate("${remindAt}")
                        .endEvent()))
                .isEqualTo(new Cause(CauseKind.VARIABLE_MISSING, "remindAt"));
    }

    @Test
    void aGatewayWithoutAWayOut() {
        assertThat(cause(start().exclusiveGateway("gateway_size")
                        .camundaAsyncBefore()
                        .condition("large", "${number > 100}")
                        .endEvent()
                        .moveToNode("gateway_size")
                        .condition("huge", "${number > 1000}")
                        .endEvent()))
                .isEqualTo(new Cause(CauseKind.NO_WAY, "gateway_size"));
    }

    @Test
    void anErrorThatNobodyCatches() {
        assertThat(cause(start().serviceTask("step")
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${thrower}")
                        .endEvent()))
                .isEqualTo(new Cause(CauseKind.ERROR_UNCAUGHT, "tooLate"));
    }

    @Test
    void aMessageThatNobodyWaitsFor() {
        assertThat(cause(start().serviceTask("step")
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${caller}")
                        .endEvent()))
                .isEqualTo(new Cause(CauseKind.MESSAGE_UNHEARD, "dossier.unheard"));
    }

    @Test
    void aDecisionThatIsNotThere() {
        assertThat(cause(start().businessRuleTask("decide")
                                .camundaAsyncBefore()
                                .camundaDecisionRef("nowhere")
                                .endEvent())
                        .kind())
                .isEqualTo(CauseKind.DECISION);
    }

    @Test
    void aDecisionWithTwoAnswers() {
        engine.getRepositoryService()
                .createDeployment()
                .addString("two.dmn", TWO_ANSWERS)
                .deploy();

        assertThat(cause(start().businessRuleTask("decide")
                                .camundaAsyncBefore()
                                .camundaDecisionRef("two")
                                .endEvent())
                        .kind())
                .isEqualTo(CauseKind.DECISION);
    }

    /** What stands in the calling process too is one incident, where it failed. */
    @Test
    void anIncidentOfACalledProcess() {
        cause(start().serviceTask("step")
                .camundaAsyncBefore()
                .camundaExpression("${unheardOf}")
                .endEvent());
        int before = steps().open().size();
        deploy(
                "caller",
                Bpmn.createExecutableProcess("caller")
                        .startEvent()
                        .callActivity("call")
                        .calledElement("texts")
                        .endEvent());
        String caller =
                engine.getRuntimeService().startProcessInstanceByKey("caller").getId();
        String job = engine.getManagementService()
                .createJobQuery()
                .rootProcessInstanceId(caller)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job)).isNotNull();

        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(caller)
                        .count())
                .as("it stands there too")
                .isEqualTo(1);
        assertThat(steps().open()).hasSize(before + 1);
        assertThat(steps().open()).noneMatch(step -> step.instance().equals(caller));
        assertThat(steps().count()).isEqualTo(before + 1);
    }

    @Test
    void anExternalTaskThatAProgramOutsideGaveUp() {
        deploy(
                "outside",
                Bpmn.createExecutableProcess("outside")
                        .startEvent()
                        .serviceTask("sign")
                        .camundaExternalTask("signature")
                        .endEvent());
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("outside").getId();
        String task = engine.getExternalTaskService()
                .fetchAndLock(1, "w")
                .topic("signature", 10_000)
                .execute()
                .get(0)
                .getId();
        engine.getExternalTaskService().handleFailure(task, "w", "Connection refused", "at sign()", 0, 0);

        FailedStep step = steps().open().stream()
                .filter(one -> one.instance().equals(instance))
                .findFirst()
                .orElseThrow();
        assertThat(step.work()).isEqualTo(FailedStep.Work.EXTERNAL_TASK);
        assertThat(causes.of(step.message()).kind()).isEqualTo(CauseKind.SERVICE);
        assertThat(steps().attempts(step).technical()).isEqualTo("at sign()");
        assertThat(steps().retry(List.of(step))).isEqualTo(1);
        assertThat(steps().find(step.id()).orElseThrow().state()).isEqualTo(FailedSteps.State.TRIED_AGAIN);
    }

    private static EngineFailedSteps steps() {
        return new EngineFailedSteps(
                engine.getRuntimeService(),
                engine.getManagementService(),
                engine.getRepositoryService(),
                engine.getHistoryService(),
                engine,
                new EngineCalls(engine.getIdentityService()),
                Clock.systemUTC());
    }

    private static void deploy(String name, AbstractFlowNodeBuilder<?, ?> model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(name + ".bpmn", model.done())
                .deploy();
    }

    private static final String TWO_ANSWERS =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="two" name="two"><decisionTable hitPolicy="UNIQUE">
                <input id="i"><inputExpression id="e" typeRef="integer"><text>number</text></inputExpression></input>
                <output id="o" name="o" typeRef="string" />
                <rule id="r1"><inputEntry id="a"><text>&lt; 100</text></inputEntry><outputEntry id="b"><text>"x"</text></outputEntry></rule>
                <rule id="r2"><inputEntry id="c"><text>&lt; 50</text></inputEntry><outputEntry id="f"><text>"y"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    private static StartEventBuilder start() {
        return Bpmn.createExecutableProcess("texts").startEvent();
    }

    private Cause cause(AbstractFlowNodeBuilder<?, ?> model) {
        deploy("texts", model);
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("texts", Map.of("number", 7, "text", "red"))
                .getId();
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job)).isNotNull();
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .singleResult();
        return causes.of(incident.getIncidentMessage());
    }
}
