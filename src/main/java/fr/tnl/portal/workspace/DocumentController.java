package fr.tnl.portal.workspace;

import fr.tnl.dossier.Antivirus;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.Opening;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.portal.access.Applicant;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.web.Download;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a dossier: those that are asked for, each at its place, and others. */
@Controller
@RequestMapping("/dossiers/{id}/pieces")
class DocumentController {

    /** A document that is asked for, or the place of all others, what is there, and whether that may be changed. */
    record Place(String id, String title, String help, boolean required, boolean open, List<Document> documents) {

        public boolean isFilled() {
            return !documents.stream().allMatch(Document::isSetAside);
        }
    }

    private static final int MEBI = 1024 * 1024;

    private final Drafts drafts;
    private final Documents documents;
    private final Antivirus antivirus;
    private final WorkspacePages pages;
    private final Messages messages;

    DocumentController(
            Drafts drafts, Documents documents, Antivirus antivirus, WorkspacePages pages, Messages messages) {
        this.drafts = drafts;
        this.documents = documents;
        this.antivirus = antivirus;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String documents(Applicant applicant, Model model) {
        pages.fill(model, applicant);
        model.addAttribute("places", places(applicant.dossier()));
        model.addAttribute("largest", Documents.LARGEST / MEBI);
        model.addAttribute("largestBytes", Documents.LARGEST);
        model.addAttribute("antivirus", antivirus.isOn());
        return "portal/workspace/documents";
    }

    /** Each file for itself: one that cannot be taken does not keep out the others. */
    @PostMapping
    String add(
            Applicant applicant,
            @RequestParam("place") String place,
            @RequestParam("files") List<MultipartFile> files,
            RedirectAttributes afterwards)
            throws IOException {
        List<String> taken = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (name.isEmpty() && file.isEmpty()) {
                continue;
            }
            try {
                taken.add(drafts.addDocument(applicant.dossier().id(), place, name, file.getBytes(), applicant.actor())
                        .fileName());
            } catch (DomainException problem) {
                problems.add(messages.of(problem));
            }
        }
        if (taken.isEmpty() && problems.isEmpty()) {
            problems.add(messages.get("portal.documents.noneChosen"));
        }
        afterwards.addFlashAttribute("problems", problems);
        afterwards.addFlashAttribute("problemPlace", place);
        if (!taken.isEmpty()) {
            afterwards.addFlashAttribute(
                    "done", messages.get("portal.documents.added", taken.size(), String.join(", ", taken)));
        }
        return "redirect:" + WorkspacePath.documents(applicant.dossier());
    }

    @PostMapping("/{document}/retirer")
    String remove(Applicant applicant, @PathVariable UUID document, RedirectAttributes afterwards) {
        Document gone = documents.get(applicant.dossier().id(), document);
        drafts.removeDocument(applicant.dossier().id(), document, applicant.actor());
        afterwards.addFlashAttribute("done", messages.get("portal.documents.removed", gone.fileName()));
        return "redirect:" + WorkspacePath.documents(applicant.dossier());
    }

    @GetMapping("/{document}")
    ResponseEntity<Resource> download(Applicant applicant, @PathVariable("document") UUID id) {
        Document document = documents.get(applicant.dossier().id(), id);
        return Download.of(
                document.fileName(),
                MediaType.parseMediaType(document.mediaType()),
                document.size(),
                new InputStreamResource(documents.open(document)));
    }

    private List<Place> places(Dossier dossier) {
        List<Document> all = pages.documents(dossier);
        Opening opening = pages.opening(dossier);
        List<Place> places = new ArrayList<>();
        List<Document> others = new ArrayList<>(all);
        for (RequiredDocument required : drafts.required(dossier)) {
            List<Document> there = all.stream()
                    .filter(document -> document.place().equals(required.id()))
                    .toList();
            others.removeAll(there);
            places.add(new Place(
                    required.id(), required.title(), required.help(), true, opening.opensPlace(required.id()), there));
        }
        places.add(new Place(
                Document.OTHER,
                messages.get("portal.documents.others"),
                messages.get("portal.documents.others.help"),
                false,
                opening.opensPlace(Document.OTHER),
                others));
        return places;
    }
}
