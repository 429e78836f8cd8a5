package fr.tnl.shared;

/**
 * Tidies what people type or paste. Control characters go: a form never shows them, and PostgreSQL refuses a text that
 * holds a NUL.
 */
public final class TypedText {

    private static final String BLANK = "[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]";

    private TypedText() {}

    /** Line feeds only (a browser posts two characters and counts one), no control characters, no blank ends. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\r\\x0B\\f\\u0085\\u2028\\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("^" + BLANK + "+|" + BLANK + "+$", "");
    }

    /** The same on one line. */
    public static String line(String text) {
        return lines(text).replaceAll("[\\n\\t]+", " ");
    }
}
