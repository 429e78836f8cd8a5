package fr.tnl.dossier;

import fr.tnl.testing.MemoryTables;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links and sessions in memory. */
record MemoryTokens(MemoryTables tables) implements ApplicantAccess.Tokens {

    @Override
    public Optional<AccessToken> findById(String hash) {
        return tables.all(AccessToken.class).stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    @Override
    public List<AccessToken> findByDossier(UUID dossier) {
        return tables.all(AccessToken.class).stream()
                .filter(token -> token.dossier().equals(dossier))
                .toList();
    }
}
