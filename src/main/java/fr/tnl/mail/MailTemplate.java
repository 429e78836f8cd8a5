package fr.tnl.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** One Markdown file with a subject in its front matter and placeholders such as <code>${authorityName}</code>. */
final class MailTemplate {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    private static final Pattern FILE =
            Pattern.compile("\\A\\uFEFF?---\\n(.*?\\n)---[ \\t]*\\n(.*)\\z", Pattern.DOTALL);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Parser MARKDOWN = Parser.builder().build();

    private final String fileName;
    private final String subject;
    private final String body;

    private MailTemplate(String fileName, String subject, String body) {
        this.fileName = fileName;
        this.subject = subject;
        this.body = body;
    }

    /** @throws MailTemplateException naming the file and what is wrong with it */
    static MailTemplate parse(String fileName, String source) {
        Matcher parts = FILE.matcher(source.replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new MailTemplateException("mail.template.frontMatter", fileName);
        }
        MailTemplate template = new MailTemplate(fileName, subjectOf(fileName, parts.group(1)), parts.group(2));
        template.requireWellFormed();
        return template;
    }

    private static String subjectOf(String fileName, String frontMatter) {
        try {
            JsonNode subject = YAML.readTree(frontMatter).path("subject");
            if (subject.isTextual() && !subject.textValue().isBlank()) {
                return subject.textValue();
            }
            throw new MailTemplateException("mail.template.frontMatter", fileName);
        } catch (JsonProcessingException e) {
            throw new MailTemplateException("mail.template.yaml", fileName, e.getOriginalMessage());
        }
    }

    private void requireWellFormed() {
        String rest = PLACEHOLDER.matcher(subject + "\n" + body).replaceAll("");
        int start = rest.indexOf("${");
        if (start >= 0) {
            String malformed = rest.substring(start, Math.min(rest.length(), start + 30))
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new MailTemplateException("mail.template.malformed", fileName, malformed);
        }
    }

    SortedSet<String> placeholders() {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(subject + "\n" + body);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** @throws MailTemplateException for a placeholder without value */
    RenderedMail render(Map<String, ?> values) {
        return render(new PlaceholderValues(values, false));
    }

    /** As {@link #render} with secrets masked, for the log. */
    RenderedMail renderMasked(Map<String, ?> values) {
        return render(new PlaceholderValues(values, true));
    }

    private RenderedMail render(PlaceholderValues values) {
        for (String name : placeholders()) {
            if (!values.has(name)) {
                throw new MailTemplateException("mail.template.noValue", fileName, name);
            }
        }
        // Values enter the parsed tree, not the source: none of their characters is ever read as Markdown.
        Node document = MARKDOWN.parse(body);
        document.accept(new PlaceholderFiller(values, MARKDOWN));
        return new RenderedMail(
                singleLine(values.fill(subject)), MarkdownOutput.html(document), MarkdownOutput.text(document));
    }

    /** A line break in a subject would begin another header. */
    private static String singleLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
