package fr.tnl.completeness;

import fr.tnl.testing.MemoryTables;
import java.util.List;

/** Complements in memory. */
record MemoryComplements(MemoryTables tables) implements ComplementRepository {

    @Override
    public Complement save(Complement complement) {
        return tables.update(complement);
    }

    @Override
    public List<Complement> findByReferenceOrderByRequestedAtAsc(String reference) {
        return tables.all(Complement.class).stream()
                .filter(complement -> complement.reference().equals(reference))
                .toList();
    }
}
