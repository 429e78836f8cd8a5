package fr.tnl.portal.access;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.HeldElsewhere;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.PersonalMails;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the mail log and the owed links hold on the people of a dossier. */
@Component
public class ApplicantMails implements HeldElsewhere {

    private final LinkRequests requests;
    private final PersonalMails mails;

    ApplicantMails(LinkRequests requests, PersonalMails mails) {
        this.requests = requests;
        this.mails = mails;
    }

    /** Those that the person was sent about the dossier, the oldest first. */
    public List<MailEntry> to(Dossier dossier, String email) {
        return mails.to(email, scope(dossier));
    }

    @Override
    public void forget(Dossier dossier) {
        mails.forget(scope(dossier));
        requests.of(dossier.id()).forEach(requests::delete);
    }

    @Override
    public void forget(Dossier dossier, String email, String mark) {
        mails.forget(email, scope(dossier), mark);
        requests.of(dossier.id()).stream()
                .filter(request -> request.email().equalsIgnoreCase(email))
                .forEach(requests::delete);
    }

    private PersonalMails.Scope scope(Dossier dossier) {
        return new PersonalMails.Scope(
                dossier.id().toString(),
                requests.of(dossier.id()).stream().map(LinkRequest::stepKey).toList(),
                dossier.reference());
    }
}
