package fr.tnl.backoffice.dossier;

import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.OpenToJurors;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Antivirus;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EarlierReleases;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.dossier.PersonalRecords;
import fr.tnl.dossier.Receipts;
import fr.tnl.issuance.IssuedDocument;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.web.Download;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A dossier's page and the files that go with it. */
@Controller
class DossierController {

    private final DossierAccess access;
    private final DossierPages pages;
    private final FiledDossiers filedDossiers;
    private final Documents documents;
    private final Antivirus antivirus;
    private final Receipts receipts;
    private final Certificates certificates;
    private final IssuedDocuments issued;
    private final PersonalRecords personalRecords;
    private final EarlierReleases earlierReleases;

    DossierController(
            DossierAccess access,
            DossierPages pages,
            FiledDossiers filedDossiers,
            Documents documents,
            Antivirus antivirus,
            Receipts receipts,
            Certificates certificates,
            IssuedDocuments issued,
            PersonalRecords personalRecords,
            EarlierReleases earlierReleases) {
        this.access = access;
        this.pages = pages;
        this.filedDossiers = filedDossiers;
        this.documents = documents;
        this.antivirus = antivirus;
        this.receipts = receipts;
        this.certificates = certificates;
        this.issued = issued;
        this.personalRecords = personalRecords;
        this.earlierReleases = earlierReleases;
    }

    @OpenToJurors
    @GetMapping("/backoffice/dossiers/{reference}")
    String dossier(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            Model model) {
        Dossier dossier = access.open(viewer, reference);
        pages.fill(model, viewer, dossier, version);
        model.addAttribute("antivirus", antivirus.isOn());
        model.addAttribute(
                "erasures",
                viewer.erasesContacts()
                        && !personalRecords.pending(dossier.id()).isEmpty());
        model.addAttribute(
                "reopenable",
                viewer.presides() && dossier.status() == DossierStatus.DECIDED && dossier.track() == Track.LABEL);
        if (viewer.answersApplicants()) {
            model.addAttribute("newcomers", earlierReleases.newcomers(dossier));
        }
        return "backoffice/dossier";
    }

    /** Only what was filed last: what an applicant is still preparing is nobody else's. */
    @OpenToJurors
    @GetMapping("/backoffice/dossiers/{reference}/documents/{id}")
    ResponseEntity<Resource> document(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        Dossier dossier = access.open(viewer, reference);
        Document document = filedDossiers.read(dossier).documents().stream()
                .map(FiledDossier.DocumentLine::document)
                .filter(filed -> filed.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Download.of(
                document.fileName(),
                MediaType.parseMediaType(document.mediaType()),
                document.size(),
                new InputStreamResource(documents.open(document)));
    }

    @GetMapping("/backoffice/dossiers/{reference}/recepisse")
    ResponseEntity<Resource> receipt(Viewer viewer, @PathVariable String reference) {
        return Download.pdf("recepisse-" + reference + ".pdf", receipts.pdf(access.open(viewer, reference)));
    }

    @GetMapping("/backoffice/dossiers/{reference}/delivres/{number}")
    ResponseEntity<Resource> issued(Viewer viewer, @PathVariable String reference, @PathVariable int number) {
        Dossier dossier = access.open(viewer, reference);
        IssuedDocument document = issued.find(dossier, number).orElseThrow(NotFoundException::new);
        return Download.pdf(IssuedDocument.label(dossier.requireReference(), number) + ".pdf", document.pdf());
    }

    @GetMapping("/backoffice/dossiers/{reference}/certificat")
    ResponseEntity<Resource> certificate(Viewer viewer, @PathVariable String reference) {
        Certificate certificate = certificates
                .find(access.open(viewer, reference).requireReference())
                .orElseThrow(NotFoundException::new);
        return Download.pdf("certificat-" + reference + ".pdf", certificate.pdf());
    }
}
