package fr.tnl.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.springframework.web.util.UriUtils;

/** Puts values in place of the placeholders of a parsed template. */
final class PlaceholderFiller extends AbstractVisitor {

    private final PlaceholderValues values;
    private final Parser parser;

    PlaceholderFiller(PlaceholderValues values, Parser parser) {
        this.values = values;
        this.parser = parser;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text && text == paragraph.getLastChild()) {
            Matcher alone = TextTemplate.PLACEHOLDER.matcher(text.getLiteral().strip());
            if (alone.matches() && replacesParagraph(alone.group(1), paragraph)) {
                paragraph.unlink();
                return;
            }
        }
        visitChildren(paragraph);
    }

    /** Blocks take the place of the paragraph, and nothing at all leaves no gap. */
    private boolean replacesParagraph(String name, Paragraph paragraph) {
        if (values.get(name) instanceof TemplateValue.Markdown markdown) {
            moveChildrenBefore(paragraph, parser.parse(markdown.source()));
            return true;
        }
        return values.plain(name).isBlank();
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher matcher = TextTemplate.PLACEHOLDER.matcher(literal);
        int end = 0;
        while (matcher.find()) {
            insertText(text, literal.substring(end, matcher.start()));
            insertValue(text, values.get(matcher.group(1)));
            end = matcher.end();
        }
        if (end > 0) {
            insertText(text, literal.substring(end));
            text.unlink();
        }
    }

    private void insertValue(Node before, TemplateValue value) {
        if (value instanceof TemplateValue.Markdown markdown) {
            Node document = parser.parse(markdown.source());
            if (document.getFirstChild() instanceof Paragraph only && only == document.getLastChild()) {
                moveChildrenBefore(before, only);
            } else {
                insertLines(before, markdown.source());
            }
        } else if (value instanceof TemplateValue.Text text) {
            insertLines(before, text.text());
        }
    }

    private static void insertLines(Node before, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                before.insertBefore(new HardLineBreak());
            }
            insertText(before, lines[i]);
        }
    }

    private static void insertText(Node before, String text) {
        if (!text.isEmpty()) {
            before.insertBefore(new Text(text));
        }
    }

    private static void moveChildrenBefore(Node before, Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = parent.getFirstChild()) {
            before.insertBefore(child);
        }
    }

    @Override
    public void visit(Link link) {
        link.setDestination(destination(link.getDestination()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(destination(image.getDestination()));
        visitChildren(image);
    }

    /** A value at the start is an address; further on it is one piece of an address and must not reshape it. */
    private String destination(String template) {
        return TextTemplate.PLACEHOLDER.matcher(template).replaceAll(match -> {
            String value = values.plain(match.group(1)).strip();
            if (match.start() == 0) {
                return Matcher.quoteReplacement(value);
            }
            return template.startsWith("mailto:")
                    ? UriUtils.encodePathSegment(value, StandardCharsets.UTF_8)
                    : UriUtils.encode(value, StandardCharsets.UTF_8);
        });
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(values.fill(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        block.setLiteral(values.fill(block.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        block.setLiteral(values.fill(block.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(values.fill(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(values.fill(html.getLiteral()));
    }
}
