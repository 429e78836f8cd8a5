package fr.tnl.portal.access;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.UnfiledDrafts;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.MailValue;
import fr.tnl.mail.Mailer;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the contacts of drafts that were never filed when these are deleted, then deletes them. What was done is in the
 * database: a restart goes on from there, and a second server finds nothing left to do.
 */
@Component
class DraftNotices {

    private static final Logger LOG = LoggerFactory.getLogger(DraftNotices.class);
    private static final String TEMPLATE = "draft-deletion";

    private final UnfiledDrafts drafts;
    private final Editions editions;
    private final ApplicantAccess access;
    private final Mailer mailer;
    private final PublicAddress address;

    DraftNotices(
            UnfiledDrafts drafts, Editions editions, ApplicantAccess access, Mailer mailer, PublicAddress address) {
        this.drafts = drafts;
        this.editions = editions;
        this.access = access;
        this.mailer = mailer;
        this.address = address;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void round() {
        drafts.toBeTold().forEach(this::tell);
        for (Dossier expired : drafts.expired()) {
            if (drafts.deleteExpired(expired.id())) {
                LOG.info("The draft {} was never filed and is deleted", expired.id());
            }
        }
    }

    /** While one of the mails does not leave, nobody counts as told: the draft waits for the next round. */
    private void tell(Dossier draft) {
        try {
            Instant deletesAt = drafts.deletionIfToldNow(draft);
            boolean all = true;
            for (Contact contact : draft.reachable()) {
                all &= send(draft, contact, deletesAt);
            }
            if (all) {
                drafts.told(draft.id(), deletesAt);
            }
        } catch (DomainException e) {
            LOG.warn("The contacts of draft {} were not told: {}", draft.id(), e.getMessage());
        }
    }

    private boolean send(Dossier draft, Contact contact, Instant deletesAt) {
        try {
            mailer.send(mail(draft, contact, deletesAt));
            return true;
        } catch (MailNotSentException e) {
            // The mail log says why
            return false;
        }
    }

    private Mail mail(Dossier draft, Contact contact, Instant deletesAt) {
        Edition edition = editions.get(draft.editionCode());
        return new Mail(
                draft.id() + "/" + TEMPLATE,
                TEMPLATE,
                contact.email(),
                contact.name(),
                null,
                Map.of(
                        "recipientName", contact.name(),
                        "editionTitle", edition.title(),
                        "contactAddress", edition.contact().address(),
                        "portalLink", address.of("/"),
                        "authorityName", draft.authorityName(),
                        "trackLabel", edition.track(draft.track()).title(),
                        "link", MailValue.secret(address.of("/acces/" + access.issueLink(draft, contact.email()))),
                        "deletesAt", ParisTime.day(deletesAt),
                        "linkExpiresAt", ParisTime.day(access.linkExpiry(draft))),
                List.of());
    }
}
