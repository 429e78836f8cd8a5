package fr.tnl.process;

import static fr.tnl.process.testing.Given.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.testing.OtherApplication;
import fr.tnl.testing.OtherApplication.Call;
import fr.tnl.webhook.Webhooks;
import fr.tnl.webhook.WebhooksOf;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model calls another application, which is really there, and not always well. */
class CallWebhookProcessTest {

    private static final String STEP = "serviceTask_tellRegister";
    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_telling" targetNamespace="https://territoire-numerique-libre.example/processes">
              <bpmn:process id="telling" name="Annonce" isExecutable="true" camunda:historyTimeToLive="P730D">
                <bpmn:startEvent id="startEvent_toTell" name="Annonce à faire"><bpmn:outgoing>flow_toTell</bpmn:outgoing></bpmn:startEvent>
                <bpmn:serviceTask id="serviceTask_tellRegister" name="Prévenir le registre" camunda:delegateExpression="${callWebhookDelegate}" camunda:asyncBefore="true">
                  <bpmn:extensionElements>
                    <camunda:inputOutput><camunda:inputParameter name="reference">${execution.processBusinessKey}</camunda:inputParameter><camunda:inputParameter name="webhook">registre</camunda:inputParameter></camunda:inputOutput>
                    <camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>
                  </bpmn:extensionElements>
                  <bpmn:incoming>flow_toTell</bpmn:incoming><bpmn:outgoing>flow_told</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:endEvent id="endEvent_told" name="Annoncé"><bpmn:incoming>flow_told</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_toTell" sourceRef="startEvent_toTell" targetRef="serviceTask_tellRegister" />
                <bpmn:sequenceFlow id="flow_told" sourceRef="serviceTask_tellRegister" targetRef="endEvent_told" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final Drive drive = new Drive(ModelEngine.engine());
    private final Dossiers dossiers = ModelEngine.bean(Dossiers.class);
    private final OtherApplication register = new OtherApplication();
    private String deployment;

    @BeforeEach
    void aDossierIsToBeTold() {
        ModelEngine.reset();
        Dossier dossier = Given.dossier(Track.LABEL);
        when(dossiers.get(REFERENCE)).thenReturn(dossier);
        when(ModelEngine.bean(LocalAuthorities.class).get(any()))
                .thenReturn(Given.authority(AuthorityKind.COMMUNE, 227_830));
        when(ModelEngine.bean(Webhooks.class).knows("registre")).thenReturn(true);
        doAnswer(delegatesTo(WebhooksOf.configured("registre", register.url(), OtherApplication.SECRET)))
                .when(ModelEngine.bean(Webhooks.class))
                .call(any(), any(), any());
        deployment = repository()
                .createDeployment()
                .addString("telling.bpmn", MODEL)
                .deploy()
                .getId();
        ModelEngine.engine().getRuntimeService().startProcessInstanceByKey("telling", REFERENCE.value());
    }

    @AfterEach
    void end() {
        register.close();
        ModelEngine.reset();
        repository().deleteDeployment(deployment, true);
    }

    @Test
    void tellsItAgainAfterAFailureUnderTheSameIdSoThatItIsTakenOnce() {
        register.answering(500, 503);

        assertThatThrownBy(() -> drive.job(STEP)).hasMessageContaining("a refusé l’appel (HTTP 500)");
        assertThatThrownBy(() -> drive.job(STEP)).hasMessageContaining("a refusé l’appel (HTTP 503)");
        verify(dossiers, never()).note(eq(REFERENCE), any(), any(), any());
        drive.job(STEP);

        assertThat(register.calls())
                .hasSize(3)
                .allMatch(Call::signed)
                .extracting(Call::id)
                .containsOnly(register.calls().get(0).id());
        assertThat(register.taken()).hasSize(1).allSatisfy((id, body) -> assertThat(body)
                .contains("\"reference\":\"TNL-2026-0001\"", "\"step\":\"serviceTask_tellRegister\"")
                .doesNotContain("Dupont", "@"));
        verify(dossiers).note(eq(REFERENCE), eq(EventKind.WEBHOOK_CALLED), any(), eq("registre"));
        assertThat(drive.path()).contains("endEvent_told");
    }

    @Test
    void leavesAnIncidentInFrenchOnceItIsGivenUpAndGoesOnWhenItIsTriedAgain() {
        register.answering(500, 500, 500);

        drive.failForGood(STEP, REFERENCE.value());

        Incident incident = ModelEngine.engine()
                .getRuntimeService()
                .createIncidentQuery()
                .activityId(STEP)
                .singleResult();
        assertThat(incident.getIncidentMessage())
                .startsWith("L’application «\u00a0registre\u00a0» a refusé l’appel (HTTP 500).")
                .endsWith("puis relancez l’étape depuis la page Incidents.");
        assertThat(register.calls()).hasSize(3);
        assertThat(register.taken()).isEmpty();
        assertThat(drive.path()).doesNotContain("endEvent_told");

        drive.retry(STEP, REFERENCE.value());

        assertThat(register.taken()).hasSize(1);
        assertThat(drive.path()).contains("endEvent_told");
    }

    @Test
    void isAnotherCallWhenTheStepIsWalkedAgain() {
        drive.job(STEP);
        ModelEngine.engine().getRuntimeService().startProcessInstanceByKey("telling", REFERENCE.value());
        drive.job(STEP);

        assertThat(register.taken()).hasSize(2);
    }

    private static RepositoryService repository() {
        return ModelEngine.engine().getRepositoryService();
    }
}
