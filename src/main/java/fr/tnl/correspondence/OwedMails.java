package fr.tnl.correspondence;

import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Contacts;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.ScanNotices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails are owed in the transaction of what they tell of, and leave afterwards. */
@Service
@Transactional
class OwedMails implements ScanNotices {

    interface Rows extends Repository<OwedMail, UUID> {

        List<OwedMail> findBySentAtIsNullAndDueAtLessThanEqualAndCreatedAtAfter(Instant due, Instant since);
    }

    /** What a mail would tell later than this has long been read on the page. */
    private static final Duration LATEST = Duration.ofDays(7);

    private final Rows rows;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    OwedMails(Rows rows, JdbcAggregateTemplate template, Clock clock) {
        this.rows = rows;
        this.template = template;
        this.clock = clock;
    }

    /** To the secretariat, or to each contact of the dossier. */
    void owe(Message message, Dossier dossier) {
        if (message.side() == Side.APPLICANT) {
            owe(OwedMail.Kind.MESSAGE_TO_SECRETARIAT, dossier, message.id(), "", "");
        } else {
            for (Contact contact : dossier.reachable()) {
                owe(OwedMail.Kind.MESSAGE_TO_CONTACT, dossier, message.id(), contact.email(), contact.name());
            }
        }
    }

    /** To the former address and to the new one. */
    void owe(Contacts.Change change) {
        owe(OwedMail.Kind.FORMER_CONTACT, change, change.before());
        owe(OwedMail.Kind.NEW_CONTACT, change, change.after());
    }

    private void owe(OwedMail.Kind kind, Contacts.Change change, Contact to) {
        template.insert(OwedMail.of(kind, change.dossier(), change.event(), to.email(), to.name(), clock.instant()));
    }

    /** To each contact, and to the secretariat once it has the dossier. */
    @Override
    public void setAside(Dossier dossier, Document document) {
        for (Contact contact : dossier.reachable()) {
            owe(OwedMail.Kind.DOCUMENT_ASIDE_TO_CONTACT, dossier, document.id(), contact.email(), contact.name());
        }
        if (dossier.isFiled()) {
            owe(OwedMail.Kind.DOCUMENT_ASIDE_TO_SECRETARIAT, dossier, document.id(), "", "");
        }
    }

    private void owe(OwedMail.Kind kind, Dossier dossier, UUID about, String recipient, String name) {
        template.insert(OwedMail.of(kind, dossier.id(), about, recipient, name, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<OwedMail> due() {
        Instant now = clock.instant();
        return rows.findBySentAtIsNullAndDueAtLessThanEqualAndCreatedAtAfter(now, now.minus(LATEST));
    }

    void sent(OwedMail mail) {
        template.update(mail.sent(clock.instant()));
    }

    void tryLater(OwedMail mail) {
        template.update(mail.later(clock.instant()));
    }
}
