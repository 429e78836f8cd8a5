package fr.tnl.completeness;

import fr.tnl.dossier.DossierPart;
import org.springframework.data.relational.core.mapping.Table;

/** One part that a complement asks for, in the words that it had then. */
@Table(schema = "tnl", name = "complement_item")
public record ComplementItem(DossierPart.Kind kind, String part, String section, String title) {

    public static ComplementItem of(DossierPart part) {
        return new ComplementItem(part.kind(), part.id(), part.section(), part.title());
    }

    DossierPart toPart() {
        return new DossierPart(kind, part, section, title);
    }
}
