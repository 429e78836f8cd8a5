package fr.tnl.process.mail;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** To whom a mail step writes. */
@Component
class MailRecipients {

    private final Jurors jurors;
    private final Editions editions;

    MailRecipients(Jurors jurors, Editions editions) {
        this.jurors = jurors;
        this.editions = editions;
    }

    /**
     * @param to {@code applicant}, {@code juror} or {@code secretariat}
     * @param dossier that the process is about
     */
    List<MailRecipient> of(String to, Optional<Dossier> dossier, DelegateExecution execution) {
        return switch (kind(to)) {
            case APPLICANT -> applicants(dossier.orElseThrow(() -> DomainException.of("process.mail.noDossier")));
            case JUROR -> List.of(juror(ReviewVariables.JUROR.get(execution)));
            case SECRETARIAT ->
                List.of(secretariat(editions.get(new EditionCode(CampaignVariables.EDITION.get(execution)))));
        };
    }

    private static MailRecipient.Kind kind(String to) {
        return Stream.of(MailRecipient.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(to))
                .findFirst()
                .orElseThrow(() -> DomainException.of("process.mail.unknownRecipient", to));
    }

    private static List<MailRecipient> applicants(Dossier dossier) {
        return dossier.reachable().stream()
                .map(contact -> new MailRecipient(MailRecipient.Kind.APPLICANT, contact.name(), contact.email(), ""))
                .toList();
    }

    private MailRecipient juror(String account) {
        Juror juror = jurors.get(account);
        return new MailRecipient(MailRecipient.Kind.JUROR, juror.name(), juror.email(), account);
    }

    private static MailRecipient secretariat(Edition edition) {
        return new MailRecipient(
                MailRecipient.Kind.SECRETARIAT,
                edition.contact().name(),
                edition.contact().address(),
                "");
    }
}
