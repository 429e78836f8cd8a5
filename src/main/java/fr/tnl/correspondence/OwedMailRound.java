package fr.tnl.correspondence;

import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the mails that are owed, again and again while no mail leaves. */
@Component
class OwedMailRound {

    private static final Logger LOG = LoggerFactory.getLogger(OwedMailRound.class);

    private final OwedMails owed;
    private final MessageMails messageMails;
    private final HandoverMails handoverMails;
    private final SetAsideMails setAsideMails;
    private final Mailer mailer;

    OwedMailRound(
            OwedMails owed,
            MessageMails messageMails,
            HandoverMails handoverMails,
            SetAsideMails setAsideMails,
            Mailer mailer) {
        this.owed = owed;
        this.messageMails = messageMails;
        this.handoverMails = handoverMails;
        this.setAsideMails = setAsideMails;
        this.mailer = mailer;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void sendDue() {
        owed.due().forEach(this::send);
    }

    private Optional<Mail> write(OwedMail mail) {
        return switch (mail.kind()) {
            case MESSAGE_TO_SECRETARIAT, MESSAGE_TO_CONTACT -> messageMails.write(mail);
            case FORMER_CONTACT, NEW_CONTACT -> handoverMails.write(mail);
            case DOCUMENT_ASIDE_TO_CONTACT, DOCUMENT_ASIDE_TO_SECRETARIAT -> setAsideMails.write(mail);
        };
    }

    private void send(OwedMail mail) {
        try {
            write(mail).ifPresent(mailer::send);
            owed.sent(mail);
        } catch (MailNotSentException e) {
            // The mail log says why
            owed.tryLater(mail);
        } catch (RuntimeException e) {
            // Such as an edition whose file is gone: the other mails are owed all the same
            LOG.warn("The mail {} was not sent: {}", mail.id(), e.toString());
            owed.tryLater(mail);
        }
    }
}
