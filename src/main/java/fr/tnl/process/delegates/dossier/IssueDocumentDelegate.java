package fr.tnl.process.delegates.dossier;

import fr.tnl.dossier.Dossiers;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.mail.MailFacts;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Issues a document of {@code documents/} to the dossier. */
@Step(reads = {"documentTemplate", "reference"})
@Component
class IssueDocumentDelegate extends DomainStep {

    private final Dossiers dossiers;
    private final MailFacts facts;
    private final IssuedDocuments documents;

    IssueDocumentDelegate(StepSupport support, Dossiers dossiers, MailFacts facts, IssuedDocuments documents) {
        super(support);
        this.dossiers = dossiers;
        this.facts = facts;
        this.documents = documents;
    }

    @Override
    protected void run(DelegateExecution execution) {
        DossierReference reference = new DossierReference(DossierVariables.REFERENCE.get(execution));
        documents.issue(
                reference, StepVariables.DOCUMENT.get(execution), facts.ofDocument(dossiers.get(reference)), actor());
    }
}
