package fr.tnl.backoffice.export;

import fr.tnl.award.Awards;
import fr.tnl.award.Reopenings;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.backoffice.dossier.DossierAccess.Part;
import fr.tnl.completeness.Completeness;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.FiledDossiers.Filing;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.mail.MailDetail;
import fr.tnl.mail.MailLog;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a program reads of an exported dossier, see ADR 14; fields may be added, none is renamed. */
@Component
class ExportedFacts {

    private static final String FORMAT = "tnl-dossier/1";

    private final Completeness completeness;
    private final Reviews reviews;
    private final Awards awards;
    private final Reopenings reopenings;
    private final IssuedDocuments issued;
    private final Conversations conversations;
    private final MailLog mailLog;
    private final People people;
    private final Messages messages;

    ExportedFacts(
            Completeness completeness,
            Reviews reviews,
            Awards awards,
            Reopenings reopenings,
            IssuedDocuments issued,
            Conversations conversations,
            MailLog mailLog,
            People people,
            Messages messages) {
        this.completeness = completeness;
        this.reviews = reviews;
        this.awards = awards;
        this.reopenings = reopenings;
        this.issued = issued;
        this.conversations = conversations;
        this.mailLog = mailLog;
        this.people = people;
        this.messages = messages;
    }

    Map<String, ?> of(
            Viewer viewer,
            Dossier dossier,
            Set<Part> parts,
            List<Filing> filings,
            Map<Document, String> files,
            List<ExportedJournal.Line> journal) {
        DossierReference reference = dossier.requireReference();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("exportedBy", viewer.account());
        all.put("parts", parts.stream().map(Part::name).toList());
        all.put("dossier", head(dossier));
        all.put(
                "versions",
                filings.stream().map(filing -> version(filing, files)).toList());
        if (parts.contains(Part.CONTACTS)) {
            all.put("contacts", dossier.contacts());
        }
        if (parts.contains(Part.EXAMINATION)) {
            all.put("checks", completeness.checksOf(reference));
            all.put("complements", completeness.complementsOf(reference));
        }
        if (parts.contains(Part.REVIEWERS)) {
            all.put(
                    "reviews",
                    reviews.of(reference).stream()
                            .map(review -> review(review, parts))
                            .toList());
        }
        if (parts.contains(Part.REVIEWS)) {
            all.put("consolidation", reviews.consolidation(reference));
        }
        if (parts.contains(Part.DECISION)) {
            awards.find(reference).ifPresent(decision -> all.put("decision", decision));
            all.put("reopenedDecisions", reopenings.of(reference));
        }
        if (parts.contains(Part.ISSUED)) {
            all.put(
                    "issuedDocuments",
                    issued.of(dossier).stream()
                            .map(line -> issued(reference, line))
                            .toList());
        }
        if (parts.contains(Part.MESSAGES)) {
            all.put("messages", conversations.of(dossier.id()));
        }
        if (parts.contains(Part.MAILS)) {
            all.put(
                    "mails",
                    mails(dossier, parts).stream().map(ExportedFacts::mail).toList());
        }
        all.put("journal", journal.stream().map(this::line).toList());
        return all;
    }

    /** With their words; none where the viewer may not read them. */
    List<MailDetail> mails(Dossier dossier, Set<Part> parts) {
        return parts.contains(Part.MAILS)
                ? mailLog.ofDossier(dossier.requireReference().value()).stream()
                        .flatMap(entry -> mailLog.find(entry.id(), Sight.FULL).stream())
                        .toList()
                : List.of();
    }

    private static Map<String, ?> head(Dossier dossier) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", dossier.id());
        head.put("reference", dossier.reference());
        head.put("edition", dossier.edition());
        head.put("track", dossier.track());
        head.put("authorityId", dossier.authorityId());
        head.put("authorityName", dossier.authorityName());
        head.put("status", dossier.status());
        head.put("shownStatus", dossier.shownStatus());
        head.put("filedAt", dossier.filedAt());
        return head;
    }

    private static Map<String, ?> issued(DossierReference reference, IssuedDocuments.Line line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("number", line.number());
        one.put("title", line.title());
        one.put("issuedAt", line.issuedAt());
        one.put("sha256", line.sha256());
        one.put("file", DossierExport.fileOf(reference, line));
        return one;
    }

    private static Map<String, ?> version(Filing filing, Map<Document, String> files) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("number", filing.version().number());
        version.put("filedAt", filing.version().filedAt());
        version.put("form", filing.version().form().name());
        version.put("contentSha256", filing.version().contentSha256());
        version.put("answers", filing.version().answers().values());
        version.put("rows", filing.answers());
        version.put(
                "documents",
                filing.documents().stream()
                        .map(line -> document(line.title(), line.document(), files.get(line.document())))
                        .toList());
        return version;
    }

    private static Map<String, ?> document(String title, Document document, @Nullable String file) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", document.id());
        one.put("title", title);
        one.put("fileName", document.fileName());
        one.put("mediaType", document.mediaType());
        one.put("size", document.size());
        one.put("sha256", document.sha256());
        one.put("uploadedAt", document.uploadedAt());
        one.put("file", file);
        one.put("threat", document.threat());
        return one;
    }

    private Map<String, ?> review(Review review, Set<Part> parts) {
        boolean open = parts.contains(Part.REVIEWS) && review.state() == ReviewState.SUBMITTED;
        boolean why = parts.contains(Part.RECUSALS);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("number", review.number());
        one.put("state", review.state());
        one.put("juror", review.juror());
        one.put("jurorName", review.juror() == null ? null : people.name(review.juror()));
        one.put("submittedAt", review.submittedAt());
        one.put("scores", open ? review.scores() : null);
        one.put("comment", open ? review.comment() : null);
        one.put(
                "departures",
                review.departures().stream()
                        .map(departure -> Map.of(
                                "juror", departure.juror(),
                                "kind", departure.kind(),
                                "at", departure.at(),
                                "reason", why ? departure.reason() : ""))
                        .toList());
        return one;
    }

    private static Map<String, ?> mail(MailDetail mail) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("template", mail.entry().template());
        one.put("recipient", mail.entry().recipientAddress());
        one.put("state", mail.entry().state());
        one.put("createdAt", mail.entry().createdAt());
        one.put("sentAt", mail.entry().sentAt());
        one.put("subject", mail.entry().subject());
        one.put("text", mail.text());
        return one;
    }

    private Map<String, ?> line(ExportedJournal.Line line) {
        var event = line.event();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("number", event.number());
        one.put("at", event.at());
        one.put("kind", event.kind());
        one.put("title", messages.get("dossier.event." + event.kind()));
        one.put("actorKind", event.actorKind());
        one.put("actor", line.actor());
        one.put("detail", line.detail());
        one.put("hash", event.seal().hash());
        return one;
    }
}
