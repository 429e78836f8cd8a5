package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a contact wants the personal data in a filed dossier to be erased.
 *
 * @param email of the contact, empty once it is done
 * @param doneBy account, null until it is done
 */
@Table(schema = "tnl", name = "erasure_request")
public record ErasureRequest(
        @Id UUID id,
        UUID dossier,
        String email,
        Instant requestedAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    ErasureRequest done(Instant now, String account) {
        return new ErasureRequest(id, dossier, "", requestedAt, now, account);
    }
}
