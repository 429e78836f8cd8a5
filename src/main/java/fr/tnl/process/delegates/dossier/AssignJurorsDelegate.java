package fr.tnl.process.delegates.dossier;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.review.Appointments;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opens the reviews of a dossier and finds a juror for each. */
@Step(reads = "reference")
@Component
class AssignJurorsDelegate extends DomainStep {

    private final Appointments appointments;

    AssignJurorsDelegate(StepSupport support, Appointments appointments) {
        super(support);
        this.appointments = appointments;
    }

    @Override
    protected void run(DelegateExecution execution) {
        appointments.open(new DossierReference(DossierVariables.REFERENCE.get(execution)));
    }
}
