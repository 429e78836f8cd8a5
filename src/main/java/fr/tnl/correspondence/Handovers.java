package fr.tnl.correspondence;

import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Contacts;
import fr.tnl.shared.Actor;
import fr.tnl.shared.RetriedOnConflict;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a dossier over to another contact, and lets the former address and the new one know. */
@Service
@RetriedOnConflict
@Transactional
public class Handovers {

    private final Contacts contacts;
    private final OwedMails mails;

    Handovers(Contacts contacts, OwedMails mails) {
        this.contacts = contacts;
        this.mails = mails;
    }

    /** As {@link Contacts#change}; with a new address, mails are owed. */
    public Optional<Contacts.Change> change(UUID dossier, Contact wanted, String known, Actor actor, String reason) {
        Optional<Contacts.Change> change = contacts.change(dossier, wanted, known, actor, reason);
        change.filter(Contacts.Change::isMoved).ifPresent(mails::owe);
        return change;
    }
}
