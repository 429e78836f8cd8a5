package fr.tnl.process.delegates;

import fr.tnl.process.engine.RefusedByDomain;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** A service task that calls one use case; a rule that was not met reaches the person in words. */
public abstract class DomainStep implements JavaDelegate {

    private final Messages messages;
    private final IdentityService identityService;

    protected DomainStep(StepSupport support) {
        this.messages = support.messages();
        this.identityService = support.identityService();
    }

    @Override
    public final void execute(DelegateExecution execution) throws Exception {
        try {
            run(execution);
        } catch (DomainException problem) {
            throw new RefusedByDomain(messages.of(problem), problem);
        }
    }

    protected abstract void run(DelegateExecution execution);

    /** Whoever completed the task that led here; the process itself in a job. */
    protected Actor actor() {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Actor.system()
                : Actor.staff(authentication.getUserId());
    }
}
