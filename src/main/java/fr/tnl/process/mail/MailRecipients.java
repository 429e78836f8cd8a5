package fr.tnl.process.mail;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossiers;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** To whom a mail step writes. */
@Component
class MailRecipients {

    private final Dossiers dossiers;
    private final Jurors jurors;
    private final Editions editions;

    MailRecipients(Dossiers dossiers, Jurors jurors, Editions editions) {
        this.dossiers = dossiers;
        this.jurors = jurors;
        this.editions = editions;
    }

    /** @param to {@code applicant}, {@code juror} or {@code secretariat} */
    List<MailRecipient> of(String to, DelegateExecution execution) {
        return switch (kind(to)) {
            case APPLICANT -> applicants(new DossierReference(DossierVariables.REFERENCE.get(execution)));
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

    private List<MailRecipient> applicants(DossierReference reference) {
        return dossiers.get(reference).reachable().stream()
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
