package fr.tnl.process.mail;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.NewLinks;
import fr.tnl.mail.Attachment;
import fr.tnl.mail.Mail;
import fr.tnl.mail.Mailer;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepKey;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.process.variables.Variable;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Sends a mail of {@code mails/} as its step says: {@code mailTemplate}, {@code mailTo}, and where wished
 * {@code mailAttachment} and {@code mailOncePer}.
 */
@Step(
        reads = {"mailTemplate", "mailTo"},
        mayRead = {"edition", "juror", "mailAttachment", "mailOncePer", "reference", "tiesDueAt"},
        outside = true)
@Component
class SendMailDelegate extends DomainStep {

    private static final Variable<String> TEMPLATE = new Variable<>(MailInputs.TEMPLATE, String.class);
    private static final Variable<String> TO = new Variable<>(MailInputs.TO, String.class);
    private static final Variable<String> ATTACHMENT = new Variable<>(MailInputs.ATTACHMENT, String.class);
    private static final Variable<String> ONCE_PER = new Variable<>(MailInputs.ONCE_PER, String.class);
    private static final String DAY = "day";

    private final Mailer mailer;
    private final Dossiers dossiers;
    private final MailRecipients recipients;
    private final MailFacts facts;
    private final MailAttachments attachments;
    private final Clock clock;

    SendMailDelegate(
            StepSupport support,
            Mailer mailer,
            Dossiers dossiers,
            MailRecipients recipients,
            MailFacts facts,
            MailAttachments attachments,
            Clock clock) {
        super(support);
        this.mailer = mailer;
        this.dossiers = dossiers;
        this.recipients = recipients;
        this.facts = facts;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Optional<Dossier> dossier = DossierVariables.REFERENCE
                .find(execution)
                .map(DossierReference::new)
                .map(dossiers::get);
        String template = TEMPLATE.get(execution);
        String stepKey = stepKey(execution, template);
        List<MailRecipient> to = unreached(stepKey, template, recipients.of(TO.get(execution), dossier, execution));
        if (to.isEmpty()) {
            return;
        }
        List<Attachment> files = ATTACHMENT
                .find(execution)
                .map(kind -> attachments.of(kind, dossier.orElseThrow()))
                .orElse(List.of());
        if (dossier.isPresent()) {
            NewLinks links = facts.links(dossier.get(), to);
            mailer.sendAll(
                    mails(stepKey, template, dossier, to, facts.of(dossier.get(), to, links), files), links::write);
        } else {
            // A process that is about no dossier speaks of its edition
            List<Map<String, Object>> values = to.stream()
                    .map(recipient -> editionFacts(execution, recipient))
                    .toList();
            mailer.sendAll(mails(stepKey, template, dossier, to, values, files));
        }
    }

    /** A mail of the day may have left for another dossier; and where a step is tried again, for some of those it is for. */
    private List<MailRecipient> unreached(String stepKey, String template, List<MailRecipient> recipients) {
        return recipients.stream()
                .filter(recipient -> !mailer.hasLeft(stepKey, template, recipient.address()))
                .toList();
    }

    private static List<Mail> mails(
            String stepKey,
            String template,
            Optional<Dossier> dossier,
            List<MailRecipient> to,
            List<Map<String, Object>> values,
            List<Attachment> files) {
        return IntStream.range(0, to.size())
                .mapToObj(i -> new Mail(
                        stepKey,
                        template,
                        to.get(i).address(),
                        to.get(i).name(),
                        dossier.map(Dossier::reference).orElse(null),
                        values.get(i),
                        files))
                .toList();
    }

    private Map<String, Object> editionFacts(DelegateExecution execution, MailRecipient recipient) {
        Map<String, Object> values = facts.of(new EditionCode(CampaignVariables.EDITION.get(execution)), recipient);
        TiesVariables.DUE_AT.find(execution).ifPresent(due -> values.put("dueAt", ParisTime.moment(due.toInstant())));
        return values;
    }

    private String stepKey(DelegateExecution execution, String template) {
        if (ONCE_PER.find(execution).filter(DAY::equals).isPresent()) {
            return template + "/" + LocalDate.ofInstant(clock.instant(), ParisTime.ZONE);
        }
        return StepKey.of(execution);
    }
}
