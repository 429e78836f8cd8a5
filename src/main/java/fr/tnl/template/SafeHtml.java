package fr.tnl.template;

import java.util.List;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** How a filled text becomes HTML: what it holds of HTML is shown as text, and its links lead nowhere unexpected. */
public final class SafeHtml {

    private SafeHtml() {}

    public static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .percentEncodeUrls(true);
    }
}
