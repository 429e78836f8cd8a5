package fr.tnl.template;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of one rendering. */
final class PlaceholderValues {

    private static final String MASK = "•••";
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final Map<String, ?> values;
    private final boolean masked;

    PlaceholderValues(Map<String, ?> values, boolean masked) {
        this.values = values;
        this.masked = masked;
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    TemplateValue get(String name) {
        Object value = Objects.requireNonNull(values.get(name), name);
        if (value instanceof TemplateValue.Markdown markdown) {
            return TemplateValue.markdown(clean(markdown.source()));
        }
        return TemplateValue.text(plain(name));
    }

    /** As text, whatever the value is. */
    String plain(String name) {
        Object value = Objects.requireNonNull(values.get(name), name);
        if (value instanceof TemplateValue.Secret secret) {
            return masked ? MASK : clean(secret.text());
        }
        if (value instanceof TemplateValue.Text text) {
            return clean(text.text());
        }
        if (value instanceof TemplateValue.Markdown markdown) {
            return clean(markdown.source());
        }
        return clean(value.toString());
    }

    String fill(String template) {
        return TextTemplate.PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(plain(match.group(1))));
    }

    /** Control characters have no place in a mail, and PostgreSQL refuses one of them. */
    private static String clean(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
