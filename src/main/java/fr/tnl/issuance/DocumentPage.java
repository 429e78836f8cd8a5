package fr.tnl.issuance;

import fr.tnl.template.SafeHtml;
import fr.tnl.template.TextTemplate;
import java.util.Map;
import org.commonmark.renderer.html.HtmlRenderer;

/** What {@code print/document.html} shows. */
final class DocumentPage {

    private static final HtmlRenderer HTML = SafeHtml.renderer().build();

    private DocumentPage() {}

    static Map<String, Object> of(TextTemplate.Filled text, String label, String reference, String issuedOn) {
        return Map.of(
                "title", text.head(),
                "body", HTML.render(text.body()),
                "number", label,
                "reference", reference,
                "issuedOn", issuedOn);
    }
}
