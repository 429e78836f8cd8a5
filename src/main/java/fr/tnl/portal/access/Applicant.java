package fr.tnl.portal.access;

import fr.tnl.dossier.Dossier;
import fr.tnl.shared.Actor;

/**
 * Somebody who was let in to one dossier; pages take it as a parameter.
 *
 * @param email of the contact whose link opened the session
 */
public record Applicant(Dossier dossier, String email) {

    public Actor actor() {
        return Actor.applicant(email);
    }
}
