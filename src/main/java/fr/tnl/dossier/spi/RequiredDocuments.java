package fr.tnl.dossier.spi;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that a dossier must hold, as the administrators' decision table says. */
public interface RequiredDocuments {

    /** @param population inhabitants, or null where it is not known */
    List<RequiredDocument> of(Track track, AuthorityKind kind, @Nullable Integer population);

    /** @param id names the place of the document in the dossier */
    record RequiredDocument(String id, String title, String help) {}
}
