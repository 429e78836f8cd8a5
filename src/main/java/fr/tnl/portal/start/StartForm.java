package fr.tnl.portal.start;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.EditionCode;
import java.util.Map;

/** What the form of the two contacts posted, as typed. */
record StartForm(Map<String, String> posted) {

    static final StartForm EMPTY = new StartForm(Map.of());

    StartForm {
        posted = Map.copyOf(posted);
    }

    /** Empty where nothing was posted under that name. */
    public String get(String name) {
        return posted.getOrDefault(name, "");
    }

    /** @throws fr.tnl.shared.DomainException naming the first field at fault */
    StartRequest request(EditionCode edition, Track track, String authorityId) {
        return new StartRequest(
                edition,
                track,
                authorityId,
                contact(ContactRole.ELECTED, "elected"),
                contact(ContactRole.TECHNICAL, "technical"),
                !get("consent").isEmpty());
    }

    private Contact contact(ContactRole role, String prefix) {
        return Contact.of(
                role,
                prefix,
                get(prefix + "Name"),
                get(prefix + "Position"),
                get(prefix + "Email"),
                get(prefix + "Phone"));
    }
}
