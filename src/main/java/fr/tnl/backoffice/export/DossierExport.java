package fr.tnl.backoffice.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.tnl.award.Certificates;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.backoffice.dossier.DossierAccess;
import fr.tnl.backoffice.dossier.DossierAccess.Part;
import fr.tnl.backoffice.dossier.DossierPages;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.dossier.FiledDossiers.Filing;
import fr.tnl.dossier.Receipts;
import fr.tnl.issuance.IssuedDocument;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.web.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A whole dossier in one file, with its journal and the means to verify it; in it is what the viewer may see. */
@Component
class DossierExport {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final DossierPages pages;
    private final DossierAccess access;
    private final ExportedFacts facts;
    private final ExportedJournal journal;
    private final FiledDossiers filedDossiers;
    private final Documents documents;
    private final Receipts receipts;
    private final Certificates certificates;
    private final IssuedDocuments issued;
    private final SpringTemplateEngine templates;
    private final Messages messages;
    private final Clock clock;

    DossierExport(
            DossierPages pages,
            DossierAccess access,
            ExportedFacts facts,
            ExportedJournal journal,
            FiledDossiers filedDossiers,
            Documents documents,
            Receipts receipts,
            Certificates certificates,
            IssuedDocuments issued,
            SpringTemplateEngine templates,
            Messages messages,
            Clock clock) {
        this.pages = pages;
        this.access = access;
        this.facts = facts;
        this.journal = journal;
        this.filedDossiers = filedDossiers;
        this.documents = documents;
        this.receipts = receipts;
        this.certificates = certificates;
        this.issued = issued;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /** Written while it is read: the memory holds no document. */
    void write(Viewer viewer, Dossier dossier, OutputStream out) throws IOException {
        Set<Part> parts = access.parts(viewer, dossier);
        List<Filing> filings = filedDossiers.filings(dossier);
        Map<Document, String> files = files(filings);
        List<ExportedJournal.Line> lines = journal.lines(dossier, parts);
        try (ExportArchive archive = new ExportArchive(out)) {
            archive.add("LISEZ-MOI.txt", readme(dossier, parts));
            archive.add("index.html", index(viewer, dossier, parts, filings, files));
            archive.add("donnees.json", json(facts.of(viewer, dossier, parts, filings, files, lines)));
            journal.add(archive, lines);
            archive.add("verifier.sh", resource("verifier.sh"));
            if (parts.contains(Part.CONTACTS)) {
                archive.add("recepisse.pdf", receipts.pdf(dossier));
            }
            if (parts.contains(Part.DECISION)) {
                addCertificate(archive, dossier);
            }
            if (parts.contains(Part.ISSUED)) {
                addIssued(archive, dossier);
            }
            for (Map.Entry<Document, String> file : files.entrySet()) {
                archive.add(file.getValue(), documents.open(file.getKey()));
            }
        }
    }

    private void addCertificate(ExportArchive archive, Dossier dossier) throws IOException {
        var certificate = certificates.find(dossier.requireReference());
        if (certificate.isPresent()) {
            archive.add("certificat.pdf", certificate.get().pdf());
        }
    }

    private void addIssued(ExportArchive archive, Dossier dossier) throws IOException {
        for (IssuedDocuments.Line line : issued.of(dossier)) {
            archive.add(
                    fileOf(dossier.requireReference(), line),
                    issued.find(dossier, line.number()).orElseThrow().pdf());
        }
    }

    /** Where a document that was issued is in the archive. */
    static String fileOf(DossierReference reference, IssuedDocuments.Line line) {
        return "delivres/" + IssuedDocument.label(reference, line.number()) + ".pdf";
    }

    /** Where each document of a filed version is in the archive; none that the antivirus set aside. */
    private static Map<Document, String> files(List<Filing> filings) {
        Map<Document, String> files = new LinkedHashMap<>();
        for (Filing filing : filings) {
            for (FiledDossier.DocumentLine line : filing.documents()) {
                Document document = line.document();
                if (!document.isSetAside()) {
                    files.computeIfAbsent(
                            document,
                            one -> String.format(Locale.ROOT, "documents/%02d-%s", files.size() + 1, one.fileName()));
                }
            }
        }
        return files;
    }

    private String index(
            Viewer viewer, Dossier dossier, Set<Part> parts, List<Filing> filings, Map<Document, String> files) {
        Model model = new ExtendedModelMap();
        pages.fill(model, viewer, dossier, null);
        Map<String, Object> variables = new HashMap<>(model.asMap());
        variables.put("filings", filings);
        variables.put("files", files);
        variables.put("shown", new Shown(messages));
        variables.put("exportedAt", ParisTime.moment(clock.instant()));
        variables.put("withheld", withheld(parts));
        variables.put("mailDetails", facts.mails(dossier, parts));
        return templates.process("backoffice/export", new Context(Locale.FRENCH, variables));
    }

    private String readme(Dossier dossier, Set<Part> parts) throws IOException {
        String withheld = withheld(parts).isEmpty()
                ? messages.get("backoffice.export.nothingWithheld")
                : messages.get("backoffice.export.withheld", String.join(", ", withheld(parts)));
        return resource("LISEZ-MOI.txt")
                .replace("${reference}", dossier.requireReference().value())
                .replace("${authorityName}", dossier.authorityName())
                .replace("${exportedAt}", ParisTime.moment(clock.instant()))
                .replace("${extent}", withheld)
                .replace("\u00A0", " ");
    }

    /** What this viewer may not see, or nobody may yet. */
    private List<String> withheld(Set<Part> parts) {
        List<String> withheld = new ArrayList<>();
        for (Part part : List.of(Part.REVIEWS, Part.RECUSALS, Part.MESSAGES)) {
            if (!parts.contains(part)) {
                withheld.add(messages.get("backoffice.export.part." + part));
            }
        }
        return withheld;
    }

    private static String json(Map<String, ?> content) {
        try {
            return JSON.writeValueAsString(content) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource("export/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
