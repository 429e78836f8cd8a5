package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import fr.tnl.shared.EditionCode;

/**
 * What it takes to begin an application.
 *
 * @param consent that the personal data given may be kept for the application
 */
public record StartRequest(
        EditionCode edition, Track track, String authorityId, Contact elected, Contact technical, boolean consent) {}
