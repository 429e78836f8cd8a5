package fr.tnl.process.workflow;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.completeness.spi.ComplementWorkflow;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.process.variables.DossierVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves the process instance of a dossier by messages, in the caller's transaction. */
@Component
class EngineDossierWorkflow implements DossierWorkflow, ComplementWorkflow {

    private final RuntimeService runtimeService;
    private final LocalAuthorities authorities;
    private final ObjectProvider<Applications> applications;
    private final EngineCalls engine;

    EngineDossierWorkflow(
            RuntimeService runtimeService,
            LocalAuthorities authorities,
            ObjectProvider<Applications> applications,
            EngineCalls engine) {
        this.runtimeService = runtimeService;
        this.authorities = authorities;
        this.applications = applications;
        this.engine = engine;
    }

    @Override
    public void submitted(Dossier dossier) {
        VariableMap facts = facts(dossier);
        // At the start only: what the secretariat rules holds for the versions that follow
        DossierVariables.DEROGATION.put(facts, false);
        engine.run(() -> runtimeService
                .createMessageCorrelation(DossierVariables.SUBMITTED)
                .processInstanceBusinessKey(reference(dossier))
                .setVariables(facts)
                .correlateStartMessage());
    }

    @Override
    public void amended(Dossier dossier) {
        correlate(DossierVariables.AMENDED, dossier);
    }

    @Override
    public void withdrawn(Dossier dossier) {
        correlate(DossierVariables.WITHDRAWN, dossier);
    }

    @Override
    public void complementReceived(Dossier dossier) {
        correlate(DossierVariables.COMPLEMENT_RECEIVED, dossier);
    }

    private void correlate(String message, Dossier dossier) {
        engine.run(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reference(dossier))
                .setVariables(facts(dossier))
                .correlate());
    }

    /** What the gateways and decision tables of the model go by. */
    private VariableMap facts(Dossier dossier) {
        LocalAuthority authority = authorities.get(dossier.authorityId());
        VariableMap facts = Variables.createVariables();
        DossierVariables.REFERENCE.put(facts, reference(dossier));
        DossierVariables.EDITION.put(facts, dossier.edition());
        DossierVariables.TRACK.put(facts, dossier.track().name());
        DossierVariables.AUTHORITY_NAME.put(facts, dossier.authorityName());
        DossierVariables.AUTHORITY_KIND.put(facts, authority.kind().name());
        DossierVariables.POPULATION.put(facts, authority.population());
        DossierVariables.SELF_ASSESSMENT.put(facts, (double)
                applications.getObject().selfAssessment(dossier).percent().orElse(0));
        return facts;
    }

    private static String reference(Dossier dossier) {
        return dossier.requireReference().value();
    }
}
