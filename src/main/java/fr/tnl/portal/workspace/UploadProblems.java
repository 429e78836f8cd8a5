package fr.tnl.portal.workspace;

import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An upload that the server does not even read: told on the page of the documents, not as an error of its own. */
@ControllerAdvice
class UploadProblems {

    private static final Pattern DOCUMENTS = Pattern.compile("/dossiers/[0-9a-f-]{36}/pieces");
    private static final int MEBI = 1024 * 1024;

    private final Messages messages;

    UploadProblems(Messages messages) {
        this.messages = messages;
    }

    /** It is noticed before any controller is asked: only the address tells whose upload it is. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(MaxUploadSizeExceededException problem, HttpServletRequest request, RedirectAttributes afterwards) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!DOCUMENTS.matcher(path).matches()) {
            throw problem;
        }
        afterwards.addFlashAttribute(
                "problems", List.of(messages.get("portal.documents.tooLarge", Documents.LARGEST / MEBI)));
        afterwards.addFlashAttribute("problemPlace", Document.OTHER);
        return "redirect:" + path;
    }
}
