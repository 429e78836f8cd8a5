package fr.tnl.correspondence;

import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.mail.SentMails;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the journals of dossiers tell of the mails that left. */
@Component
class MailLines {

    private static final int AT_ONCE = 50;

    private final SentMails sent;
    private final Dossiers dossiers;
    private final Messages messages;
    private final TransactionTemplate transaction;

    MailLines(SentMails sent, Dossiers dossiers, Messages messages, TransactionTemplate transaction) {
        this.sent = sent;
        this.dossiers = dossiers;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void round() {
        List<SentMails.Sent> untold;
        do {
            untold = sent.untold(AT_ONCE);
            List<SentMails.Sent> mails = untold;
            transaction.executeWithoutResult(status -> mails.forEach(this::tell));
        } while (untold.size() == AT_ONCE);
    }

    private void tell(SentMails.Sent mail) {
        if (sent.told(mail.id())) {
            dossiers.findId(new DossierReference(mail.dossierReference()))
                    .ifPresent(dossier ->
                            dossiers.note(dossier, EventKind.MAIL_SENT, Actor.system(), words(mail), Evidence.NONE));
        }
    }

    private String words(SentMails.Sent mail) {
        return mail.recipientName().isBlank()
                ? messages.get("correspondence.line.mailTo", mail.subject(), mail.recipient())
                : messages.get(
                        "correspondence.line.mailToNamed", mail.subject(), mail.recipientName(), mail.recipient());
    }
}
