package fr.tnl.dossier;

import fr.tnl.dossier.journal.Head;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The ends of journals in memory. */
final class MemoryHeads extends JournalHeads {

    private final Map<UUID, Head> heads = new HashMap<>();

    MemoryHeads() {
        super(null);
    }

    @Override
    Head hold(UUID dossier) {
        return of(dossier);
    }

    @Override
    Head of(UUID dossier) {
        return heads.getOrDefault(dossier, Head.NONE);
    }

    @Override
    void move(UUID dossier, Head head) {
        heads.put(dossier, head);
    }
}
