package fr.tnl.correspondence;

import fr.tnl.testing.MemoryTables;
import java.time.Instant;
import java.util.List;

/** Mails that are owed, in memory. */
record MemoryOwedMails(MemoryTables tables) implements OwedMails.Rows {

    @Override
    public List<OwedMail> findBySentAtIsNullAndDueAtLessThanEqualAndCreatedAtAfter(Instant due, Instant since) {
        return tables.all(OwedMail.class).stream()
                .filter(mail -> mail.sentAt() == null)
                .filter(mail -> !mail.dueAt().isAfter(due))
                .filter(mail -> mail.createdAt().isAfter(since))
                .toList();
    }
}
