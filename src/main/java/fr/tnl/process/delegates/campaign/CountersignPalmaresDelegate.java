package fr.tnl.process.delegates.campaign;

import fr.tnl.palmares.Answer;
import fr.tnl.palmares.Signatures;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.SignatureInput;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.review.Sights;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The secretariat signs what the presidency has signed, or says why not. */
@Step(
        reads = "edition",
        writes = "palmaresSigned",
        answers = {"listFingerprint", "signature=SIGN|WITHHOLD", "signatureNote", "withholdReason"})
@Component
class CountersignPalmaresDelegate extends DomainStep {

    private final Signatures signatures;
    private final Sights sights;

    CountersignPalmaresDelegate(StepSupport support, Signatures signatures, Sights sights) {
        super(support);
        this.signatures = signatures;
        this.sights = sights;
    }

    @Override
    protected void run(DelegateExecution execution) {
        EditionCode edition = new EditionCode(CampaignVariables.EDITION.get(execution));
        Answer answer = SignatureInput.of(execution);
        Actor actor = actor();
        CampaignVariables.PALMARES_SIGNED.set(
                execution, signatures.answerOfSecretariat(edition, answer, actor, sights.of(actor.name())));
    }
}
