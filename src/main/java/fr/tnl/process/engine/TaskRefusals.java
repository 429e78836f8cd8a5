package fr.tnl.process.engine;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells people in their words why the engine does not let them take or complete a task. It comes before all other
 * interceptors, so that it also sees the transaction fail where two people were at the same task.
 */
class TaskRefusals extends CommandInterceptor {

    /** The end of what the engine says of a task that is no longer there. */
    private static final String NO_TASK = "task is null";

    private static final int MOST_ATTEMPTS = 3;

    private final Messages messages;

    TaskRefusals(Messages messages) {
        this.messages = messages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ClaimTaskCmd
                || command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd)) {
            return next.execute(command);
        }
        try {
            return attempt(command, 1);
        } catch (AuthorizationException notAllowed) {
            throw new AuthorizationException(messages.get("process.task.notYours"));
        } catch (TaskAlreadyClaimedException claimed) {
            throw refused("process.task.claimed");
        } catch (OptimisticLockingException atTheSameTime) {
            throw refused("process.task.changed");
        } catch (NullValueException missing) {
            throw String.valueOf(missing.getMessage()).endsWith(NO_TASK) ? refused("process.task.gone") : missing;
        } catch (RuntimeException failed) {
            if (isOvertakenInATable(failed) && !TransactionSynchronizationManager.isActualTransactionActive()) {
                throw refused("process.task.changed");
            }
            throw told(failed).orElse(failed);
        }
    }

    /**
     * What was in the way is most often a step in the background, such as a receipt that leaves: nobody has to hear of
     * that. A right may be missing because the task ended, its rights with it, after it was read: only a look at the
     * present state tells that from a task of others. Within the caller's own transaction there is no second attempt,
     * since it is the one that failed.
     */
    private <T> T attempt(Command<T> command, int number) {
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            boolean overtaken = failed instanceof OptimisticLockingException
                    || failed instanceof AuthorizationException
                    || isOvertakenInATable(failed);
            if (!overtaken
                    || number == MOST_ATTEMPTS
                    || TransactionSynchronizationManager.isActualTransactionActive()) {
                throw failed;
            }
            return attempt(command, number + 1);
        }
    }

    /** Two who did the same wrote the same row: a signature, a review. Spring wraps what the database says of it. */
    private static boolean isOvertakenInATable(RuntimeException failed) {
        return told(failed).isEmpty()
                && causes(failed)
                        .anyMatch(cause ->
                                cause instanceof DuplicateKeyException || cause instanceof ConcurrencyFailureException);
    }

    /** The engine wraps what a task's listener says in words of its own. */
    private static Optional<RuntimeException> told(RuntimeException failed) {
        return failed instanceof ProcessEngineException
                ? causes(failed)
                        .filter(RefusedByDomain.class::isInstance)
                        .map(RuntimeException.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }

    private RefusedByDomain refused(String key) {
        return new RefusedByDomain(messages.get(key), DomainException.of(key));
    }
}
