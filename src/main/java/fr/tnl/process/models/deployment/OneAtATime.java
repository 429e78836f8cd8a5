package fr.tnl.process.models.deployment;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a deployment wait until the one before it has ended: each is completed by what is in force, which two at the same
 * moment would take from each other. On H2 the engine's own lock ends before the transaction does.
 */
final class OneAtATime {

    private final ReentrantLock turn = new ReentrantLock();

    /** Returns once this thread's transaction is the only one that deploys, until it ends either way. */
    void await() {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || turn.isHeldByCurrentThread()) {
            return;
        }
        turn.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                turn.unlock();
            }
        });
    }
}
