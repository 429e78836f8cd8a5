package fr.tnl.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mails that left within a transaction of their caller: recorded as a part of it, or alone where it fails. */
final class SentWithCaller implements TransactionSynchronization {

    private final List<MailStore.Sent> mails = new ArrayList<>();
    private final Consumer<List<MailStore.Sent>> together;
    private final Consumer<List<MailStore.Sent>> alone;

    private SentWithCaller(Consumer<List<MailStore.Sent>> together, Consumer<List<MailStore.Sent>> alone) {
        this.together = together;
        this.alone = alone;
    }

    /** Whether there is a caller's transaction to be recorded with. */
    static boolean possible() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    /**
     * @param together records in the caller's transaction, just before it commits
     * @param alone records in a transaction of its own, after that of the caller came to nothing
     */
    static void add(
            List<MailStore.Sent> mails, Consumer<List<MailStore.Sent>> together, Consumer<List<MailStore.Sent>> alone) {
        SentWithCaller current = current().orElseGet(() -> {
            SentWithCaller created = new SentWithCaller(together, alone);
            TransactionSynchronizationManager.registerSynchronization(created);
            return created;
        });
        current.mails.addAll(mails);
    }

    /** Whether the mail left in the transaction that is open, which nobody else can know yet. */
    static boolean has(MailKey key) {
        return current().stream().flatMap(current -> current.mails.stream()).anyMatch(mail -> mail.key()
                .equals(key));
    }

    private static Optional<SentWithCaller> current() {
        return possible()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(SentWithCaller.class::isInstance)
                        .map(SentWithCaller.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        together.accept(mails);
    }

    @Override
    public void afterCompletion(int status) {
        if (status != STATUS_COMMITTED) {
            alone.accept(mails);
        }
    }
}
