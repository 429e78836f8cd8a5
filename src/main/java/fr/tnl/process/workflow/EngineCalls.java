package fr.tnl.process.workflow;

import fr.tnl.process.engine.RefusedByDomain;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Calls that the application makes of the engine on its own account, after its own rules allowed them: the person at
 * the keyboard needs no right in the engine for that.
 */
@Component
public class EngineCalls {

    private final IdentityService identityService;

    public EngineCalls(IdentityService identityService) {
        this.identityService = identityService;
    }

    public void run(Runnable call) {
        get(() -> {
            call.run();
            return Boolean.TRUE;
        });
    }

    /**
     * What a step refuses comes back as the domain's own exception, and a job that was faster as Spring's, so that the
     * whole use case can be tried again.
     */
    public <T> T get(Supplier<T> call) {
        Authentication person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return call.get();
        } catch (RefusedByDomain refused) {
            throw refused.problem();
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException("the process was changed at the same time", conflict);
        } finally {
            if (person != null) {
                identityService.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
