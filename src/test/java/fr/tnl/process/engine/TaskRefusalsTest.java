package fr.tnl.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.DomainException;
import fr.tnl.testing.Texts;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TaskRefusalsTest {

    private final CompleteTaskCmd complete = new CompleteTaskCmd("a-task", Map.of());

    @Test
    void tellsTwoPeopleAtOneTaskThatNothingWasSaved() {
        assertThatThrownBy(() ->
                        failing(new OptimisticLockingException("ENGINE-03005")).execute(complete))
                .isInstanceOf(RefusedByDomain.class)
                .hasMessageStartingWith("Quelqu’un d’autre vient d’agir sur cette tâche. Votre saisie n’a pas été");
    }

    @Test
    void triesAgainWhereAStepInTheBackgroundWasFaster() {
        assertThat(failingTimes(2, new OptimisticLockingException("ENGINE-03005"))
                        .execute(complete))
                .isNull();
        assertThatThrownBy(() -> failingTimes(3, new OptimisticLockingException("ENGINE-03005"))
                        .execute(complete))
                .isInstanceOf(RefusedByDomain.class);
    }

    @Test
    void leavesASecondAttemptToTheCallerWhoseTransactionFailed() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> failingTimes(1, new OptimisticLockingException("ENGINE-03005"))
                            .execute(complete))
                    .isInstanceOf(RefusedByDomain.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void tellsThatATaskIsGone() {
        assertThatThrownBy(() -> failing(new NullValueException("Cannot find task with id a-task: task is null"))
                        .execute(complete))
                .isInstanceOf(RefusedByDomain.class)
                .hasMessageStartingWith("Cette tâche est déjà terminée");
    }

    @Test
    void tellsATaskThatEndedWhileItWasReadFromATaskOfOthers() {
        AuthorizationException noRight = new AuthorizationException("ENGINE-03110");
        NullValueException gone = new NullValueException("Cannot find task with id a-task: task is null");

        assertThatThrownBy(() -> failing(noRight, gone).execute(complete))
                .isInstanceOf(RefusedByDomain.class)
                .hasMessageStartingWith("Cette tâche est déjà terminée");
        assertThatThrownBy(() -> failing(noRight).execute(complete))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith("Cette tâche n’est pas à vous");
    }

    @Test
    void tellsTwoWhoWriteTheSameRowAsThoseAtOneTask() {
        RuntimeException sameRow = new IllegalStateException(new DuplicateKeyException("signature"));

        assertThat(failingTimes(2, sameRow).execute(complete)).isNull();
        assertThatThrownBy(() -> failing(sameRow).execute(complete))
                .isInstanceOf(RefusedByDomain.class)
                .hasMessageStartingWith("Quelqu’un d’autre vient d’agir sur cette tâche");
        assertThatThrownBy(() ->
                        failing(sameRow, new NullValueException("task is null")).execute(complete))
                .hasMessageStartingWith("Cette tâche est déjà terminée");
    }

    @Test
    void leavesItToTheDomainToTellOfARowThatIsThere() {
        DomainException words = DomainException.of("process.task.gone");
        words.initCause(new DuplicateKeyException("signature"));
        RefusedByDomain refused = new RefusedByDomain("Déjà signé.", words);

        assertThatThrownBy(() -> failing(refused).execute(complete)).isSameAs(refused);
    }

    @Test
    void leavesARowThatIsThereToTheCallerWhoTriesAgain() {
        RuntimeException sameRow = new IllegalStateException(new DuplicateKeyException("signature"));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> failing(sameRow).execute(complete)).isSameAs(sameRow);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        NullValueException other = new NullValueException("definition is null");
        ProcessEngineException broken = new ProcessEngineException("broken", new IllegalStateException());

        assertThatThrownBy(() -> failing(other).execute(complete)).isSameAs(other);
        assertThatThrownBy(() -> failing(broken).execute(complete)).isSameAs(broken);
    }

    @Test
    void leavesOtherCommandsAlone() {
        Command<String> other = context -> "done";
        OptimisticLockingException conflict = new OptimisticLockingException("ENGINE-03005");

        assertThat(around(new CommandExecutor() {
                            @Override
                            public <T> T execute(Command<T> command) {
                                return command.execute(null);
                            }
                        })
                        .execute(other))
                .isEqualTo("done");
        assertThatThrownBy(() -> failing(conflict).execute(other)).isSameAs(conflict);
    }

    /** The attempts fail one after the other as told; all that follow fail as the last. */
    private static TaskRefusals failing(RuntimeException... failures) {
        AtomicInteger calls = new AtomicInteger();
        return around(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw failures[Math.min(calls.getAndIncrement(), failures.length - 1)];
            }
        });
    }

    private static TaskRefusals failingTimes(int times, RuntimeException failure) {
        AtomicInteger calls = new AtomicInteger();
        return around(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (calls.incrementAndGet() <= times) {
                    throw failure;
                }
                return null;
            }
        });
    }

    private static TaskRefusals around(CommandExecutor next) {
        TaskRefusals refusals = new TaskRefusals(Texts.messages());
        refusals.setNext(next);
        return refusals;
    }
}
