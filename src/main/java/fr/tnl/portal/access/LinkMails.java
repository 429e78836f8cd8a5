package fr.tnl.portal.access;

import fr.tnl.authority.AuthorityTimes;
import fr.tnl.campaign.Campaigns;
import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails the links that are owed, again and again while no mail leaves. */
@Component
class LinkMails {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMails.class);
    private static final String DRAFT = "draft-link";
    private static final String FILED = "dossier-link";

    private final LinkRequests requests;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final MailWords words;
    private final Mailer mailer;
    private final AuthorityTimes times;

    LinkMails(
            LinkRequests requests,
            Dossiers dossiers,
            Campaigns campaigns,
            MailWords words,
            Mailer mailer,
            AuthorityTimes times) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.words = words;
        this.mailer = mailer;
        this.times = times;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void sendDue() {
        requests.due().forEach(this::send);
    }

    private void send(LinkRequest request) {
        Optional<Dossier> found = dossiers.find(request.dossier());
        if (found.isEmpty()) {
            // Deleted meanwhile, and the request with it
            return;
        }
        Dossier dossier = found.get();
        List<Contact> recipients = dossier.contacts().stream()
                .filter(contact -> contact.isAt(request.email()))
                .limit(1)
                .toList();
        try {
            recipients.forEach(contact -> mailer.send(mail(request, dossier, contact)));
            requests.sent(request);
        } catch (MailNotSentException e) {
            // The mail log says why
            requests.tryLater(request);
        } catch (DomainException e) {
            // Such as an edition whose file is gone: the other links are owed all the same
            LOG.warn("The link of request {} was not sent: {}", request.id(), e.getMessage());
            requests.tryLater(request);
        }
    }

    private Mail mail(LinkRequest request, Dossier dossier, Contact contact) {
        Map<String, Object> values = words.withLink(dossier, contact.name(), contact.email());
        values.put("closesAt", times.moment(campaigns.get(dossier.editionCode()).closesAt(), dossier.authorityId()));
        if (dossier.isFiled()) {
            values.put("reference", dossier.requireReference().value());
        }
        return new Mail(
                request.stepKey(),
                dossier.isFiled() ? FILED : DRAFT,
                contact.email(),
                contact.name(),
                dossier.reference(),
                values,
                List.of());
    }
}
