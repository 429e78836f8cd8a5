package fr.tnl.portal.publication;

import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEdition;
import fr.tnl.shared.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** The public pages for search engines: one list for each edition, since a list may hold no more than 50,000. */
@Controller
class SitemapController {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Publications publications;
    private final Laureates laureates;
    private final PublicAddress address;

    SitemapController(Publications publications, Laureates laureates, PublicAddress address) {
        this.publications = publications;
        this.laureates = laureates;
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        try (Writer out = start(response)) {
            out.write("<sitemapindex" + SPACE);
            for (PublishedEdition edition : publications.all()) {
                out.write("<sitemap>");
                location(out, "/sitemap-" + edition.edition() + ".xml");
                out.write("<lastmod>" + edition.updatedAt() + "</lastmod></sitemap>\n");
            }
            out.write("</sitemapindex>\n");
        }
    }

    @GetMapping("/sitemap-{edition}.xml")
    void edition(@PathVariable String edition, HttpServletResponse response) throws IOException {
        PublishedEdition published =
                publications.find(edition).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (Writer out = start(response)) {
            out.write("<urlset" + SPACE);
            url(out, "/palmares/" + published.edition());
            laureates.<IOException>each(published, block -> write(out, block));
            out.write("</urlset>\n");
        }
    }

    private void write(Writer out, List<Laureate> block) throws IOException {
        for (Laureate laureate : block) {
            url(out, "/palmares/collectivites/" + laureate.authorityId());
        }
    }

    private void url(Writer out, String path) throws IOException {
        out.write("<url>");
        location(out, path);
        out.write("</url>\n");
    }

    private void location(Writer out, String path) throws IOException {
        out.write("<loc>" + HtmlUtils.htmlEscape(address.of(path)) + "</loc>");
    }

    private static Writer start(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.KEPT.getHeaderValue());
        Writer out = response.getWriter();
        out.write(HEAD);
        return out;
    }
}
