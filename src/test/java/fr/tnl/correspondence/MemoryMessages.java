package fr.tnl.correspondence;

import fr.tnl.testing.MemoryTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Messages in memory. */
record MemoryMessages(MemoryTables tables) implements Conversations.Rows {

    @Override
    public Optional<Message> findById(UUID id) {
        return all().filter(message -> message.id().equals(id)).findFirst();
    }

    @Override
    public List<Message> findByDossierOrderBySentAtDesc(UUID dossier) {
        return all().filter(message -> message.dossier().equals(dossier))
                .sorted(Comparator.comparing(Message::sentAt).reversed())
                .toList();
    }

    @Override
    public List<Message> findBySideAndHandledAtIsNullOrderBySentAtAsc(Side side) {
        return all().filter(message -> message.side() == side && message.handledAt() == null)
                .sorted(Comparator.comparing(Message::sentAt))
                .toList();
    }

    @Override
    public long countByDossierAndSideAndHandledAtIsNull(UUID dossier, Side side) {
        return all().filter(message -> message.dossier().equals(dossier))
                .filter(message -> message.side() == side && message.handledAt() == null)
                .count();
    }

    @Override
    public long countByDossierAndSideAndSentAtAfter(UUID dossier, Side side, Instant since) {
        return all().filter(message -> message.dossier().equals(dossier))
                .filter(message -> message.side() == side && message.sentAt().isAfter(since))
                .count();
    }

    private Stream<Message> all() {
        return tables.all(Message.class).stream();
    }
}
