package fr.tnl.process.mail;

import fr.tnl.authority.AuthorityTimes;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.Mail;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.PublicAddress;
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
    private final Editions editions;
    private final Dossiers dossiers;
    private final ContactMails mails;
    private final PublicAddress address;
    private final AuthorityTimes times;

    PostponementMails(
            Campaigns campaigns,
            Editions editions,
            Dossiers dossiers,
            ContactMails mails,
            PublicAddress address,
            AuthorityTimes times) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.dossiers = dossiers;
        this.mails = mails;
        this.address = address;
        this.times = times;
    }

    /**
     * Writes to all contacts of the edition's dossiers that may still change, each once for this closing.
     *
     * @throws fr.tnl.mail.MailNotSentException where one of the mails did not leave
     */
    public void send(EditionCode code) {
        Campaign campaign = campaigns.get(code);
        Edition edition = editions.get(code);
        mails.send(dossiers.in(code, STILL_OPEN), (dossier, contact) -> mail(dossier, contact, campaign, edition));
    }

    private Mail mail(Dossier dossier, Contact contact, Campaign campaign, Edition edition) {
        return new Mail(
                dossier.id() + "/postponed/" + campaign.closesAt(),
                TEMPLATE,
                contact.email(),
                contact.name(),
                dossier.reference(),
                Map.of(
                        "recipientName", contact.name(),
                        "editionTitle", edition.title(),
                        "contactAddress", edition.contact().address(),
                        "portalLink", address.of("/"),
                        "closesAt", times.moment(campaign.closesAt(), dossier.authorityId())),
                List.of());
    }
}
