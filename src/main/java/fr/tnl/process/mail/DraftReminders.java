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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds those whose draft is not filed yet that the closing is near. */
@Component
public class DraftReminders {

    private static final String TEMPLATE = "draft-reminder";
    /** A reminder that is later than this says something else than it was meant to: the next one will do. */
    private static final Duration LATEST = Duration.ofHours(12);

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final MailWords words;
    private final ContactMails mails;
    private final AuthorityTimes times;
    private final Clock clock;

    DraftReminders(
            Campaigns campaigns,
            Dossiers dossiers,
            MailWords words,
            ContactMails mails,
            AuthorityTimes times,
            Clock clock) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.words = words;
        this.mails = mails;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Writes to all contacts of unfiled drafts, each once for this closing.
     *
     * @throws fr.tnl.mail.MailNotSentException where one of the mails did not leave
     */
    public void send(EditionCode code, int daysBefore) {
        Campaign campaign = campaigns.get(code);
        Instant meantFor = campaign.closesAt().minus(Duration.ofDays(daysBefore));
        Instant now = clock.instant();
        if (now.isAfter(meantFor.plus(LATEST)) || !campaign.acceptsFilingAt(now)) {
            return;
        }
        mails.send(
                dossiers.in(code, List.of(DossierStatus.DRAFT)),
                (draft, contact) -> mail(draft, contact, campaign, daysBefore));
    }

    private Mail mail(Dossier draft, Contact contact, Campaign campaign, int daysBefore) {
        Map<String, Object> values = words.withLink(draft, contact.name(), contact.email());
        values.put("closesAt", times.moment(campaign.closesAt(), draft.authorityId()));
        return new Mail(
                draft.id() + "/" + daysBefore + "/" + campaign.closesAt(),
                TEMPLATE,
                contact.email(),
                contact.name(),
                null,
                values,
                List.of());
    }
}
