package fr.tnl.process.workflow;

import fr.tnl.award.spi.AwardWorkflow;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Takes the process instance of a decided dossier back by a message, in the caller's transaction. */
@Component
class EngineAwardWorkflow implements AwardWorkflow {

    private final RuntimeService runtimeService;
    private final EngineCalls engine;

    EngineAwardWorkflow(RuntimeService runtimeService, EngineCalls engine) {
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    @Override
    public void reopened(DossierReference reference) {
        try {
            engine.run(() -> runtimeService
                    .createMessageCorrelation(DossierVariables.DECISION_REOPENED)
                    .processInstanceBusinessKey(reference.value())
                    .correlate());
        } catch (MismatchingMessageCorrelationException notWaiting) {
            // Begun on a model that knows no way back
            throw DomainException.of("award.reopen.impossible", reference);
        }
    }
}
