package fr.tnl.authority;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what is typed and what is written to the same words. */
public final class SearchText {

    private static final String[][] ABBREVIATED = {
        {" communaute de communes ", " cc "},
        {" communaute d agglomeration ", " ca "},
        {" communaute urbaine ", " cu "},
    };

    private SearchText() {}

    /** Words in lower case without accents, one space between: {@code L'Haÿ-les-Roses} is {@code l hay les roses}. */
    public static String words(String text) {
        String padded = ' ' + plain(text) + ' ';
        for (String[] pair : ABBREVIATED) {
            padded = padded.replace(pair[0], pair[1]);
        }
        return padded.strip();
    }

    /** « St » and « Ste » in full. */
    public static String saintInFull(String words) {
        return (' ' + words + ' ')
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ")
                .strip();
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length() + 2);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == 'œ') {
                plain.append("oe");
            } else if (c == 'æ') {
                plain.append("ae");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsWithSpace(plain)) {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }
}
