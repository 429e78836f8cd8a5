package fr.tnl.process.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.engine.RefusedByDomain;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.Texts;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.function.Executable;

/** What the steps of the models need besides their use case, and how they pass a refusal on. */
public final class Steps {

    private Steps() {}

    /** As the engine does it for a step in a job of its own. */
    public static void inJob(String id, Executable step) throws Throwable {
        JobEntity job = mock(JobEntity.class);
        when(job.getId()).thenReturn(id);
        CommandContext command = mock(CommandContext.class);
        when(command.getCurrentJob()).thenReturn(job);
        Context.setCommandContext(command);
        try {
            step.execute();
        } finally {
            Context.removeCommandContext();
        }
    }

    /** Nobody is logged in: the step runs in a job. */
    public static StepSupport inAJob() {
        return new StepSupport(Texts.messages(), mock(IdentityService.class));
    }

    /** Somebody has just completed the task before the step. */
    public static StepSupport doneBy(String account) {
        IdentityService identity = mock(IdentityService.class);
        when(identity.getCurrentAuthentication()).thenReturn(new Authentication(account, List.of()));
        return new StepSupport(Texts.messages(), identity);
    }

    /** A use case that refuses whatever it is asked. */
    public static <T> T refusing(Class<T> useCase) {
        return mock(useCase, call -> {
            throw DomainException.of("review.unknown");
        });
    }

    /** The person reads the refusal of {@link #refusing} in French, and the process is told nothing. */
    public static void passesTheRefusalOn(JavaDelegate step, FakeExecution execution) {
        RefusedByDomain refused = catchThrowableOfType(RefusedByDomain.class, () -> step.execute(execution));

        assertThat(refused).hasMessage("Cette évaluation n’existe pas.");
        assertThat(refused.problem().key()).isEqualTo("review.unknown");
        assertThat(execution.written()).isEmpty();
    }
}
