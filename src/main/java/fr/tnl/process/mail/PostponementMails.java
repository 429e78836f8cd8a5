package fr.tnl.process.mail;

import fr.tnl.authority.AuthorityTimes;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.Mail;
import fr.tnl.shared.EditionCode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those who may still file or amend that they have more time. */
@Component
public class PostponementMails {

    private static final String TEMPLATE = "closing-postponed";
    private static final List<DossierStatus> STILL_OPEN = List.of(
            DossierStatus.DRAFT, DossierStatus.FILED, DossierStatus.COMPLEMENT_REQUESTED, DossierStatus.COMPLETE);

    private final Campaigns campaigns;
    private final MailWords words;
    private final Dossiers dossiers;
    private final ContactMails mails;
    private final AuthorityTimes times;

    PostponementMails(
            Campaigns campaigns, MailWords words, Dossiers dossiers, ContactMails mails, AuthorityTimes times) {
        this.campaigns = campaigns;
        this.words = words;
        this.dossiers = dossiers;
        this.mails = mails;
        this.times = times;
    }

    /**
     * Writes to all contacts of the edition's dossiers that may still change, each once for this closing.
     *
     * @throws fr.tnl.mail.MailNotSentException where one of the mails did not leave
     */
    public void send(EditionCode code) {
        Campaign campaign = campaigns.get(code);
        mails.send(dossiers.in(code, STILL_OPEN), (dossier, contact) -> mail(dossier, contact, campaign));
    }

    private Mail mail(Dossier dossier, Contact contact, Campaign campaign) {
        Map<String, Object> values = words.of(dossier, contact.name());
        values.put("closesAt", times.moment(campaign.closesAt(), dossier.authorityId()));
        return new Mail(
                dossier.id() + "/postponed/" + campaign.closesAt(),
                TEMPLATE,
                contact.email(),
                contact.name(),
                dossier.reference(),
                values,
                List.of());
    }
}
