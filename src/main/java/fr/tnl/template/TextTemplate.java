package fr.tnl.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** One Markdown file with a line of its own in its front matter and placeholders such as <code>${authorityName}</code>. */
public final class TextTemplate {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    private static final Pattern FILE =
            Pattern.compile("\\A\\uFEFF?---\\n(.*?\\n)---[ \\t]*\\n(.*)\\z", Pattern.DOTALL);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Parser MARKDOWN = Parser.builder().build();

    /** @param head one line */
    public record Filled(String head, Node body) {}

    private final String file;
    private final String head;
    private final String body;
    private final SortedSet<String> placeholders;

    private TextTemplate(String file, String head, String body) {
        this.file = file;
        this.head = head;
        this.body = body;
        this.placeholders = placeholdersIn(head + "\n" + body);
    }

    private static SortedSet<String> placeholdersIn(String text) {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * @param file in {@code processes/}, as people read it where something is wrong
     * @param key under which its line stands, such as {@code subject}
     * @throws TemplateException naming the file and what is wrong with it
     */
    public static TextTemplate parse(String file, String key, String source) {
        Matcher parts = FILE.matcher(source.replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new TemplateException("template.frontMatter", file, key);
        }
        TextTemplate template = new TextTemplate(file, headOf(file, key, parts.group(1)), parts.group(2));
        template.requireWellFormed();
        return template;
    }

    private static String headOf(String file, String key, String frontMatter) {
        try {
            JsonNode head = YAML.readTree(frontMatter).path(key);
            if (head.isTextual() && !head.textValue().isBlank()) {
                return head.textValue();
            }
            throw new TemplateException("template.frontMatter", file, key);
        } catch (JsonProcessingException e) {
            throw new TemplateException("template.yaml", file);
        }
    }

    private void requireWellFormed() {
        String rest = PLACEHOLDER.matcher(head + "\n" + body).replaceAll("");
        int start = rest.indexOf("${");
        if (start >= 0) {
            String malformed = rest.substring(start, Math.min(rest.length(), start + 30))
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new TemplateException("template.malformed", file, malformed);
        }
    }

    /** Names of the placeholders in head and body, in alphabetical order. */
    public SortedSet<String> placeholders() {
        return placeholders;
    }

    /** The body as it stands in the file, placeholders and all. */
    public Node body() {
        return MARKDOWN.parse(body);
    }

    /**
     * @param values texts, numbers or {@link TemplateValue}
     * @throws TemplateException for a placeholder without value
     */
    public Filled fill(Map<String, ?> values) {
        return fill(new PlaceholderValues(values, false));
    }

    /** As {@link #fill} with secrets masked, for a log. */
    public Filled fillMasked(Map<String, ?> values) {
        return fill(new PlaceholderValues(values, true));
    }

    private Filled fill(PlaceholderValues values) {
        for (String name : placeholders) {
            if (!values.has(name)) {
                throw new TemplateException("template.noValue", file, name);
            }
        }
        // Values enter the parsed tree, not the source: none of their characters is ever read as Markdown.
        Node document = body();
        document.accept(new PlaceholderFiller(values, MARKDOWN));
        return new Filled(singleLine(values.fill(head)), document);
    }

    /** A line break in a subject would begin another header. */
    private static String singleLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
