package fr.tnl.product;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Pages that fail in every way. */
@TestComponent
@Controller
class FailingPages {

    static final String STATUS = "/essai/statut/";
    static final String BROKEN = "/essai/panne";
    static final String HALF_WAY = "/essai/a-mi-chemin";
    static final String UPLOAD = "/essai/envoi";
    static final String SECRET = "jdbc:h2:file:/le/chemin/secret";

    @GetMapping(STATUS + "{status}")
    void status(@PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status);
    }

    @GetMapping(BROKEN)
    String broken() {
        throw new IllegalStateException(SECRET);
    }

    /** A page of the back office without what its frame shows: it breaks after its head is written. */
    @GetMapping(HALF_WAY)
    String halfWay() {
        return "backoffice/overview";
    }

    @PostMapping(UPLOAD)
    void upload() {
        throw new MaxUploadSizeExceededException(1);
    }
}
