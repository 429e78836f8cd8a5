package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a contact of a draft may take over the answers of an earlier dossier without having carried it.
 *
 * @param dossier the draft
 * @param email of the contact
 */
@Table(schema = "tnl", name = "earlier_release")
record EarlierRelease(@Id UUID id, UUID dossier, UUID earlier, String email, Instant releasedAt) {

    boolean isFor(Dossier other, String address) {
        return earlier.equals(other.id()) && email.equalsIgnoreCase(address);
    }
}
