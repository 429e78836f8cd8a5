package fr.tnl.portal.publication;

import fr.tnl.palmares.OpenData;
import fr.tnl.palmares.OpenData.Format;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The palmarès as open data: files, what they hold, under which licence. */
@Controller
@RequestMapping("/palmares/donnees")
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LINK})
class OpenDataController {

    private final Publications publications;
    private final OpenData data;

    OpenDataController(Publications publications, OpenData data) {
        this.publications = publications;
        this.data = data;
    }

    @GetMapping
    String page(Model model) {
        List<PublishedEdition> editions = publications.all();
        model.addAttribute("editions", editions);
        model.addAttribute("formats", Format.values());
        model.addAttribute("updatedAt", editions.isEmpty() ? null : OpenData.updatedAt(editions));
        model.addAttribute("licenceAddress", OpenData.LICENCE_ADDRESS);
        return "portal/publication/open-data";
    }

    @GetMapping("/palmares.{ending:csv|json|ods}")
    void all(@PathVariable String ending, ServletWebRequest request, HttpServletResponse response) throws IOException {
        send("palmares", ending, publications.all(), request, response);
    }

    @GetMapping("/palmares-{edition}.{ending:csv|json|ods}")
    void one(
            @PathVariable String edition,
            @PathVariable String ending,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        PublishedEdition published =
                publications.find(edition).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        send("palmares-" + published.edition(), ending, List.of(published), request, response);
    }

    @GetMapping("/schema.json")
    ResponseEntity<Map<String, Object>> schema() {
        return ResponseEntity.ok().cacheControl(Freshness.KEPT).body(data.tableSchema());
    }

    @GetMapping("/datapackage.json")
    ResponseEntity<Map<String, Object>> dataPackage() {
        List<PublishedEdition> editions = publications.all();
        return ResponseEntity.ok()
                .cacheControl(Freshness.KEPT)
                .eTag(Freshness.tag(editions, ""))
                .lastModified(Freshness.changedAt(editions))
                .body(data.dataPackage(editions));
    }

    /** Written as it is read; whoever has it already is told so. */
    private void send(
            String name,
            String ending,
            List<PublishedEdition> editions,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = format(ending);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.KEPT.getHeaderValue());
        if (request.checkNotModified(
                Freshness.tag(editions, ending), Freshness.changedAt(editions).toEpochMilli())) {
            return;
        }
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + ending)
                        .build()
                        .toString());
        response.addHeader(HttpHeaders.LINK, "<" + OpenData.LICENCE_ADDRESS + ">; rel=\"license\"");
        response.addHeader(HttpHeaders.LINK, "</palmares/donnees/schema.json>; rel=\"describedby\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getRequest().getMethod().equals("HEAD")) {
            data.write(format, editions, response.getOutputStream());
        }
    }

    private static Format format(String ending) {
        for (Format format : Format.values()) {
            if (format.ending().equals(ending)) {
                return format;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
