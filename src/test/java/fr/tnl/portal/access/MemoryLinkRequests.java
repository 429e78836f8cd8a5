package fr.tnl.portal.access;

import fr.tnl.testing.MemoryTables;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Links that are owed, in memory. */
record MemoryLinkRequests(MemoryTables tables) implements LinkRequests.Rows {

    @Override
    public List<LinkRequest> findBySentAtIsNullAndDueAtBeforeAndRequestedAtAfter(Instant due, Instant since) {
        return all().filter(request -> request.sentAt() == null)
                .filter(request -> request.dueAt().isBefore(due))
                .filter(request -> request.requestedAt().isAfter(since))
                .toList();
    }

    @Override
    public List<LinkRequest> findByDossierOrderByRequestedAtAsc(UUID dossier) {
        return tables.all(LinkRequest.class).stream()
                .filter(request -> request.dossier().equals(dossier))
                .toList();
    }

    @Override
    public boolean existsByDossierAndEmailAndRequestedAtAfter(UUID dossier, String email, Instant since) {
        return all().anyMatch(request -> request.dossier().equals(dossier)
                && request.email().equals(email)
                && request.requestedAt().isAfter(since));
    }

    private Stream<LinkRequest> all() {
        return tables.all(LinkRequest.class).stream();
    }
}
