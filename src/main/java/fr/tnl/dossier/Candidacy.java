package fr.tnl.dossier;

import fr.tnl.shared.DossierReference;

/** A filed dossier by what names it, for lists of many. */
public record Candidacy(String reference, String authorityId, String authorityName) {

    public DossierReference dossier() {
        return new DossierReference(reference);
    }
}
