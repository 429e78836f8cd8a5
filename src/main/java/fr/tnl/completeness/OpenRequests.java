package fr.tnl.completeness;

import fr.tnl.dossier.DossierPart;
import fr.tnl.dossier.spi.RequestedParts;
import fr.tnl.shared.DossierReference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the dossier which of its parts are asked for. */
@Component
class OpenRequests implements RequestedParts {

    private final ComplementRepository complements;

    OpenRequests(ComplementRepository complements) {
        this.complements = complements;
    }

    @Override
    public List<DossierPart> of(DossierReference reference) {
        return complements.findByReferenceOrderByRequestedAtAsc(reference.value()).stream()
                .filter(Complement::isOpen)
                .findFirst()
                .map(Complement::parts)
                .orElse(List.of());
    }
}
