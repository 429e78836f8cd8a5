package fr.tnl.portal.workspace;

import fr.tnl.dossier.Drafts;
import fr.tnl.portal.access.Applicant;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes one file; the page's script sends them one after the other and tells what became of each, {@code upload.js}. */
@RestController
class UploadController {

    /** @param text for the person */
    record Answer(boolean taken, String text) {}

    private final Drafts drafts;
    private final Messages messages;

    UploadController(Drafts drafts, Messages messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    @PostMapping("/dossiers/{id}/pieces/envoi")
    ResponseEntity<Answer> add(
            Applicant applicant, @RequestParam("place") String place, @RequestParam("files") MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            drafts.addDocument(applicant.dossier().id(), place, name, file.getBytes(), applicant.actor());
            return json(HttpStatus.OK, new Answer(true, messages.get("portal.documents.there")));
        } catch (DomainException refused) {
            return json(HttpStatus.UNPROCESSABLE_ENTITY, new Answer(false, messages.of(refused)));
        }
    }

    private static ResponseEntity<Answer> json(HttpStatus status, Answer answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
