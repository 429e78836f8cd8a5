package fr.tnl.process.mail;

import fr.tnl.authority.AuthorityTimes;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Mention;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Completeness;
import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.NewLinks;
import fr.tnl.dossier.Timeline;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import fr.tnl.template.TemplateValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Values for the placeholders of the mails that the models send, and of the documents that they issue. */
@Component
public class MailFacts {

    private final Applications applications;
    private final MailWords words;
    private final Timeline timeline;
    private final Completeness completeness;
    private final ReviewDigest digest;
    private final Awards awards;
    private final Certificates certificates;
    private final Campaigns campaigns;
    private final Editions editions;
    private final PublicAddress address;
    private final AuthorityTimes times;
    private final Messages messages;

    MailFacts(
            Applications applications,
            MailWords words,
            Timeline timeline,
            Completeness completeness,
            ReviewDigest digest,
            Awards awards,
            Certificates certificates,
            Campaigns campaigns,
            Editions editions,
            PublicAddress address,
            AuthorityTimes times,
            Messages messages) {
        this.applications = applications;
        this.words = words;
        this.timeline = timeline;
        this.completeness = completeness;
        this.digest = digest;
        this.awards = awards;
        this.certificates = certificates;
        this.campaigns = campaigns;
        this.editions = editions;
        this.address = address;
        this.times = times;
        this.messages = messages;
    }

    /** The links that let in those applicants whom a step writes to. */
    NewLinks links(Dossier dossier, List<MailRecipient> recipients) {
        return words.links(
                dossier,
                recipients.stream()
                        .filter(recipient -> recipient.kind() == MailRecipient.Kind.APPLICANT)
                        .map(MailRecipient::address)
                        .toList());
    }

    /** For each of those whom a step writes to, in their order. */
    List<Map<String, Object>> of(Dossier dossier, List<MailRecipient> recipients, NewLinks links) {
        DossierReference reference = dossier.requireReference();
        Map<String, Object> shared = of(dossier);
        return recipients.stream()
                .map(recipient -> {
                    Map<String, Object> values = words.of(dossier, recipient.name());
                    values.putAll(shared);
                    // A link of their own lets applicants in; others log in
                    values.put(
                            "dossierLink",
                            recipient.kind() == MailRecipient.Kind.APPLICANT
                                    ? words.shown(Objects.requireNonNull(
                                            links.secrets().get(recipient.address())))
                                    : address.of("/backoffice/dossiers/" + reference));
                    if (recipient.kind() == MailRecipient.Kind.JUROR) {
                        values.putAll(digest.of(reference.edition(), recipient.account()));
                        values.put("tasklistLink", tasklist());
                    }
                    return values;
                })
                .toList();
    }

    /** A document is for nobody in particular, and lets nobody in. */
    public Map<String, Object> ofDocument(Dossier dossier) {
        Map<String, Object> values = words.of(dossier, "");
        values.remove("recipientName");
        values.putAll(of(dossier));
        return values;
    }

    /** What they all read. */
    private Map<String, Object> of(Dossier dossier) {
        DossierReference reference = dossier.requireReference();
        Map<String, Object> values = new HashMap<>();
        values.put("reference", reference.value());
        values.put("filedAt", ParisTime.moment(applications.filedAt(dossier)));
        values.put("closesAt", times.moment(campaigns.get(reference.edition()).closesAt(), dossier.authorityId()));
        values.put("version", dossier.filedVersions());
        values.put(
                "reason",
                dossier.status() == DossierStatus.INELIGIBLE ? detailOfLast(EventKind.REJECTED, dossier) : "");
        openComplement(dossier).ifPresent(complement -> {
            values.put("complementRequest", complement.request());
            values.put("complementItems", TemplateValue.list(wanted(complement)));
            values.put("dueAt", times.moment(complement.dueAt(), dossier.authorityId()));
        });
        awards.findProclaimed(dossier)
                .ifPresent(decision -> putResult(values, decision, dossier, editions.get(reference.edition())));
        return values;
    }

    private Optional<Complement> openComplement(Dossier dossier) {
        return dossier.status() == DossierStatus.COMPLEMENT_REQUESTED
                ? completeness.openComplement(dossier.requireReference())
                : Optional.empty();
    }

    /** For a mail that is about no dossier in particular. */
    Map<String, Object> of(EditionCode code, MailRecipient recipient) {
        Map<String, Object> values = words.of(editions.get(code), recipient.name());
        values.put("tasklistLink", tasklist());
        return values;
    }

    private String tasklist() {
        return address.of("/camunda/app/tasklist/default/");
    }

    private List<String> wanted(Complement complement) {
        return complement.parts().isEmpty()
                ? List.of(messages.get("process.mail.complementAll"))
                : complement.parts().stream()
                        .map(part -> part.section().isEmpty()
                                ? part.title()
                                : messages.get("process.facts.question", part.section(), part.title()))
                        .toList();
    }

    private String detailOfLast(EventKind kind, Dossier dossier) {
        return timeline.of(dossier.id()).stream()
                .filter(event -> event.kind() == kind)
                .reduce((first, second) -> second)
                .map(DossierEvent::detail)
                .orElse("");
    }

    private void putResult(Map<String, Object> values, Decision decision, Dossier dossier, Edition edition) {
        values.put("levelLabel", edition.levelTitle(decision.level()));
        values.put("mentionsSentence", mentions(decision, edition));
        values.put("feedback", feedback(decision, dossier));
        values.put("certificateNumber", decision.reference());
        String code = certificates.codes(List.of(decision.reference())).get(decision.reference());
        values.put("verificationLink", code == null ? "" : address.of("/verifier/" + code));
    }

    private String mentions(Decision decision, Edition edition) {
        String titles = decision.mentions().stream()
                .map(edition::mention)
                .map(Mention::title)
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "" : messages.get("process.mail.mentions", titles);
    }

    /** The badge is decided by the scale alone: the score stands where the jury's words would. */
    private String feedback(Decision decision, Dossier dossier) {
        return Optional.of(decision.feedback())
                .filter(text -> !text.isBlank())
                .orElseGet(() -> messages.get(
                        "process.mail.badgeFeedback",
                        applications.selfAssessment(dossier).percent().orElse(0)));
    }
}
