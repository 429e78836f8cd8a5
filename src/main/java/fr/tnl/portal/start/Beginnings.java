package fr.tnl.portal.start;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.portal.access.LinkRequests;
import fr.tnl.shared.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts and the links that are owed to their contacts, both or none; many may begin at the same moment. */
@Service
@RetriedOnConflict
@Transactional
class Beginnings {

    private final Drafts drafts;
    private final LinkRequests links;

    Beginnings(Drafts drafts, LinkRequests links) {
        this.drafts = drafts;
        this.links = links;
    }

    Dossier begin(StartRequest wanted) {
        Dossier draft = drafts.start(wanted);
        links.requestFor(draft);
        return draft;
    }
}
