package fr.tnl.process.delegates.dossier;

import fr.tnl.award.Certificates;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Issues a laureate's certificate. */
@Step(reads = "reference")
@Component
class IssueCertificateDelegate extends DomainStep {

    private final Certificates certificates;

    IssueCertificateDelegate(StepSupport support, Certificates certificates) {
        super(support);
        this.certificates = certificates;
    }

    @Override
    protected void run(DelegateExecution execution) {
        certificates.issue(new DossierReference(DossierVariables.REFERENCE.get(execution)));
    }
}
