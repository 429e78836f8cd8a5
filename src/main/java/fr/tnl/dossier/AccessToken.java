package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Lets the holder of a secret into one dossier; only the secret's hash is kept.
 *
 * @param purpose a link in a mail opens a session, a session works on the dossier; it is proven where a link opened it,
 *     so that whoever is there reads the mails of that address
 */
@Table(schema = "tnl", name = "access_token")
record AccessToken(@Id String hash, Purpose purpose, UUID dossier, String email, Instant createdAt, Instant expiresAt) {

    enum Purpose {
        LINK,
        SESSION,
        PROVEN
    }
}
