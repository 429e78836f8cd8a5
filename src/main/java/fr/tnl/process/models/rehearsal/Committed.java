package fr.tnl.process.models.rehearsal;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;

/** What is rolled back did not happen. */
final class Committed {

    private Committed() {}

    /** Notes what the engine is about to do, once it is done for good. */
    static void note(Runnable note) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> note.run());
    }
}
