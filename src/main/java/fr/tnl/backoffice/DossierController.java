package fr.tnl.backoffice;

import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.dossier.Receipts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A dossier's page and the files that go with it. */
@Controller
class DossierController {

    private final DossierAccess access;
    private final DossierPages pages;
    private final FiledDossiers filedDossiers;
    private final Documents documents;
    private final Receipts receipts;
    private final Certificates certificates;

    DossierController(
            DossierAccess access,
            DossierPages pages,
            FiledDossiers filedDossiers,
            Documents documents,
            Receipts receipts,
            Certificates certificates) {
        this.access = access;
        this.pages = pages;
        this.filedDossiers = filedDossiers;
        this.documents = documents;
        this.receipts = receipts;
        this.certificates = certificates;
    }

    @OpenToJurors
    @GetMapping("/backoffice/dossiers/{reference}")
    String dossier(Viewer viewer, @PathVariable String reference, Model model) {
        pages.fill(model, viewer, access.open(viewer, reference));
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
        return download(
                document.fileName(),
                MediaType.parseMediaType(document.mediaType()),
                document.size(),
                new InputStreamResource(documents.open(document)));
    }

    @GetMapping("/backoffice/dossiers/{reference}/recepisse")
    ResponseEntity<Resource> receipt(Viewer viewer, @PathVariable String reference) {
        return pdf("recepisse-" + reference, receipts.pdf(access.open(viewer, reference)));
    }

    @GetMapping("/backoffice/dossiers/{reference}/certificat")
    ResponseEntity<Resource> certificate(Viewer viewer, @PathVariable String reference) {
        Certificate certificate = certificates
                .find(access.open(viewer, reference).requireReference())
                .orElseThrow(NotFoundException::new);
        return pdf("certificat-" + reference, certificate.pdf());
    }

    private static ResponseEntity<Resource> pdf(String name, byte[] content) {
        return download(name + ".pdf", MediaType.APPLICATION_PDF, content.length, new ByteArrayResource(content));
    }

    /** Saved, never shown by the browser: what applicants upload must not act in the name of whoever reads it. */
    private static ResponseEntity<Resource> download(String name, MediaType type, long size, Resource content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .contentLength(size)
                .body(content);
    }
}
