package fr.tnl.completeness;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One check of a dossier by the secretariat.
 *
 * @param version of the dossier that was checked
 * @param note for the secretariat itself, never sent
 */
@Table(schema = "tnl", name = "completeness_check")
public record CompletenessCheck(
        @Id UUID id,
        String reference,
        int version,
        Outcome outcome,
        String request,
        String note,
        String checkedBy,
        Instant checkedAt) {}
