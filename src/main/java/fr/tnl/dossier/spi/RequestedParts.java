package fr.tnl.dossier.spi;

import fr.tnl.dossier.DossierPart;
import fr.tnl.shared.DossierReference;
import java.util.List;

/** What a complement that is waited for asks of its applicant. */
public interface RequestedParts {

    /** Empty where the whole dossier is meant. */
    List<DossierPart> of(DossierReference reference);
}
