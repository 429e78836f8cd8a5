package fr.tnl.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in place of a placeholder. */
public sealed interface TemplateValue {

    /** Shown as it is typed, line breaks included: never structure, whatever characters it has. */
    record Text(String text) implements TemplateValue {}

    /** Blocks of Markdown where the placeholder is alone in its paragraph, inline Markdown elsewhere. */
    record Markdown(String source) implements TemplateValue {}

    /** Text that only its recipient may see, such as a login link: the mail holds it, the log a mask. */
    record Secret(String text) implements TemplateValue {}

    static TemplateValue text(String text) {
        return new Text(text);
    }

    /** @param source what people typed must have gone through {@link #escape} */
    static TemplateValue markdown(String source) {
        return new Markdown(source);
    }

    static TemplateValue secret(String text) {
        return new Secret(text);
    }

    /** A bulleted list of plain texts. */
    static TemplateValue list(List<String> items) {
        return new Markdown(items.stream().map(item -> "- " + escape(item)).collect(Collectors.joining("\n")));
    }

    /** Plain text as one line of Markdown that reads the same; its line breaks become spaces. */
    static String escape(String text) {
        return Escape.PUNCTUATION
                .matcher(Escape.BLANKS.matcher(text.strip()).replaceAll(" "))
                .replaceAll("\\\\$0");
    }

    /** Holds what an interface cannot hide. */
    final class Escape {

        private static final Pattern BLANKS = Pattern.compile("\\s+");
        private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

        private Escape() {}
    }
}
