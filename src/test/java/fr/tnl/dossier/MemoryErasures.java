package fr.tnl.dossier;

import fr.tnl.testing.MemoryTables;
import java.util.List;
import java.util.UUID;

/** Requests for erasure in memory. */
record MemoryErasures(MemoryTables tables) implements PersonalRecords.Requests {

    @Override
    public List<ErasureRequest> findByDossierAndDoneAtIsNullOrderByRequestedAtAsc(UUID dossier) {
        return findByDoneAtIsNullOrderByRequestedAtAsc().stream()
                .filter(request -> request.dossier().equals(dossier))
                .toList();
    }

    @Override
    public List<ErasureRequest> findByDoneAtIsNullOrderByRequestedAtAsc() {
        return tables.all(ErasureRequest.class).stream()
                .filter(request -> request.doneAt() == null)
                .toList();
    }
}
