package fr.tnl.shared;

import java.util.regex.Pattern;

/**
 * Tidies what people type or paste. Control characters go: a form never shows them, and PostgreSQL refuses a text that
 * holds a NUL.
 */
public final class TypedText {

    private static final String BLANK = "[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]";
    private static final Pattern BLANK_ENDS = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
    private static final Pattern OTHER_LINE_END = Pattern.compile("[\\r\\x0B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern BETWEEN_LINES = Pattern.compile("[\\n\\t]+");

    private TypedText() {}

    /** Line feeds only (a browser posts two characters and counts one), no control characters, no blank ends. */
    public static String lines(String text) {
        return isTidy(text) ? text : tidied(text);
    }

    /** Most texts are, and are read again and again: only letters, digits, signs, and plain spaces within. */
    private static boolean isTidy(String text) {
        return text.isEmpty()
                || (text.charAt(0) != ' '
                        && text.charAt(text.length() - 1) != ' '
                        && text.chars().noneMatch(TypedText::mayBeTidied));
    }

    private static boolean mayBeTidied(int character) {
        return character < ' ' || (character > '~' && !Character.isLetterOrDigit(character));
    }

    private static String tidied(String text) {
        String oneLineEnd = OTHER_LINE_END.matcher(text.replace("\r\n", "\n")).replaceAll("\n");
        return BLANK_ENDS.matcher(CONTROL.matcher(oneLineEnd).replaceAll("")).replaceAll("");
    }

    /** The same on one line. */
    public static String line(String text) {
        return BETWEEN_LINES.matcher(lines(text)).replaceAll(" ");
    }
}
