package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ConflictRetryTest {

    private final Step step = new Step();
    private Supplier<String> useCase;
    private int transactions;

    @RetriedOnConflict
    static class Step implements Supplier<String> {

        private RuntimeException problem = new IllegalStateException();
        private int failures;
        private int calls;

        @Override
        public String get() {
            calls++;
            if (calls <= failures) {
                throw problem;
            }
            return "done";
        }
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void advise() {
        ProxyFactory proxy = new ProxyFactory(step);
        proxy.addAdvisor(ConflictRetryConfiguration.conflictRetry());
        proxy.addAdvice((MethodInterceptor) call -> {
            transactions++;
            return call.proceed();
        });
        useCase = (Supplier<String>) proxy.getProxy();
    }

    @AfterEach
    void leaveTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void triesAgainWhereAnotherTransactionWasFaster() {
        fail(2, new OptimisticLockingFailureException("faster"));

        assertThat(useCase.get()).isEqualTo("done");
        assertThat(step.calls).isEqualTo(3);
    }

    @Test
    void givesEachAttemptATransactionOfItsOwn() {
        fail(2, new OptimisticLockingFailureException("faster"));

        useCase.get();
        assertThat(transactions).isEqualTo(3);
    }

    @Test
    void triesAgainWhereAnotherPutTheSameRowThereFirstHoweverWrapped() {
        fail(1, new IllegalArgumentException("wrapped", new DuplicateKeyException("there already")));

        assertThat(useCase.get()).isEqualTo("done");
        assertThat(step.calls).isEqualTo(2);
    }

    @Test
    void triesNothingAgainThatIsRefusedOrBroken() {
        assertTriedOnce(DomainException.of("dossier.filing.closed"));
        assertTriedOnce(new DataIntegrityViolationException("too long"));
        assertTriedOnce(new IllegalStateException("broken"));
    }

    @Test
    void leavesItToWhoeverOpenedTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertTriedOnce(new OptimisticLockingFailureException("faster"));
    }

    private void assertTriedOnce(RuntimeException problem) {
        step.calls = 0;
        fail(1, problem);

        assertThatThrownBy(useCase::get).isSameAs(problem);
        assertThat(step.calls).isEqualTo(1);
    }

    private void fail(int times, RuntimeException problem) {
        step.failures = times;
        step.problem = problem;
    }
}
