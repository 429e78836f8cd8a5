package fr.tnl.mail;

import fr.tnl.template.SafeHtml;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as the two bodies of a mail. Mail programs drop style sheets: each element carries its own style. */
final class MarkdownOutput {

    private static final String LINK = "color:#0b5563;text-decoration:underline;";
    private static final String BUTTON = "display:inline-block;padding:12px 20px;border-radius:6px;"
            + "background-color:#0b5563;color:#ffffff;font-weight:bold;text-decoration:none;";
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("p", "margin:0 0 16px;"),
            Map.entry("h1", "margin:0 0 16px;font-size:22px;line-height:1.3;color:#10333b;"),
            Map.entry("h2", "margin:24px 0 12px;font-size:18px;line-height:1.3;color:#10333b;"),
            Map.entry("h3", "margin:20px 0 8px;font-size:16px;line-height:1.3;color:#10333b;"),
            Map.entry("ul", "margin:0 0 16px;padding-left:24px;"),
            Map.entry("ol", "margin:0 0 16px;padding-left:24px;"),
            Map.entry("li", "margin:0 0 6px;"),
            Map.entry(
                    "blockquote",
                    "margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #9fb6bb;color:#33484d;"),
            Map.entry("pre", "margin:0 0 16px;padding:12px;background-color:#eef2f3;white-space:pre-wrap;"),
            Map.entry("hr", "margin:24px 0;border:0;border-top:1px solid #c9d5d8;"));

    private static final HtmlRenderer HTML = SafeHtml.renderer()
            .attributeProviderFactory(context -> MarkdownOutput::style)
            .build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(WrittenOutLinks::new)
            .nodeRendererFactory(Quotes::new)
            .build();

    private MarkdownOutput() {}

    static String html(Node document) {
        return HTML.render(document);
    }

    static String text(Node document) {
        return TEXT.render(document).strip();
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        String style = node instanceof Link link
                ? (standsAlone(link) ? BUTTON : LINK)
                : endsAQuote(node) ? "margin:0;" : STYLES.get(tag);
        if (style != null) {
            attributes.put("style", style);
        }
    }

    private static boolean endsAQuote(Node node) {
        return node instanceof Paragraph && node.getParent() instanceof BlockQuote && node.getNext() == null;
    }

    /** A link that is a paragraph of its own is what the reader is asked to do. */
    private static boolean standsAlone(Link link) {
        return link.getParent() instanceof Paragraph paragraph
                && paragraph.getParent() instanceof Document
                && link.getPrevious() == null
                && link.getNext() == null;
    }

    /** {@code label (address)}, or the address on a line of its own. */
    private static final class WrittenOutLinks implements NodeRenderer {

        private final TextContentNodeRendererContext context;

        WrittenOutLinks(TextContentNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class);
        }

        @Override
        public void render(Node node) {
            Link link = (Link) node;
            String address = link.getDestination();
            String label = label(link);
            if (label.isEmpty() || label.equals(address) || ("mailto:" + label).equals(address)) {
                context.getWriter().write(label.isEmpty() ? address : label);
            } else if (standsAlone(link)) {
                context.getWriter().write(label + "\u00A0:");
                context.getWriter().line();
                context.getWriter().write(address);
            } else {
                context.getWriter().write(label + " (" + address + ")");
            }
        }

        private static String label(Link link) {
            StringBuilder label = new StringBuilder();
            link.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    label.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    label.append(code.getLiteral());
                }

                @Override
                public void visit(SoftLineBreak lineBreak) {
                    label.append(' ');
                }

                @Override
                public void visit(HardLineBreak lineBreak) {
                    label.append(' ');
                }
            });
            return label.toString().strip();
        }
    }

    /** In guillemets that stay with their words. */
    private static final class Quotes implements NodeRenderer {

        private final TextContentNodeRendererContext context;

        Quotes(TextContentNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(BlockQuote.class);
        }

        @Override
        public void render(Node quote) {
            context.getWriter().write("«\u00A0");
            for (Node part = quote.getFirstChild(); part != null; part = part.getNext()) {
                context.render(part);
            }
            // The end of the last paragraph is not the end of the quotation
            context.getWriter().resetBlock();
            context.getWriter().write("\u00A0»");
            context.getWriter().block();
        }
    }
}
