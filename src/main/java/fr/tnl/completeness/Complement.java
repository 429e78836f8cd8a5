package fr.tnl.completeness;

import fr.tnl.dossier.DossierPart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the secretariat asks an applicant to add.
 *
 * @param request in the secretariat's words
 * @param dossierVersion version of the dossier that was found incomplete
 * @param items what is asked for, part by part; none where the whole dossier is meant
 * @param answer the applicant's message, null until it came
 */
@Table(schema = "tnl", name = "complement")
public record Complement(
        @Id UUID id,
        String reference,
        String request,
        Instant requestedAt,
        Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        int dossierVersion,
        @MappedCollection(idColumn = "complement", keyColumn = "number") List<ComplementItem> items,
        @Version long version) {

    public boolean isOpen() {
        return answeredAt == null;
    }

    /** What is asked for; nothing where the whole dossier is meant. */
    public List<DossierPart> parts() {
        return items.stream().map(ComplementItem::toPart).toList();
    }

    Complement answered(String message, Instant now) {
        return new Complement(id, reference, request, requestedAt, dueAt, message, now, dossierVersion, items, version);
    }
}
