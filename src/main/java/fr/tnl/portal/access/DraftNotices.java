package fr.tnl.portal.access;

import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.UnfiledDrafts;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.ParisTime;
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
    private final MailWords words;
    private final Mailer mailer;

    DraftNotices(UnfiledDrafts drafts, MailWords words, Mailer mailer) {
        this.drafts = drafts;
        this.words = words;
        this.mailer = mailer;
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
        Map<String, Object> values = words.withLink(draft, contact.name(), contact.email());
        values.put("deletesAt", ParisTime.day(deletesAt));
        return new Mail(
                draft.id() + "/" + TEMPLATE, TEMPLATE, contact.email(), contact.name(), null, values, List.of());
    }
}
