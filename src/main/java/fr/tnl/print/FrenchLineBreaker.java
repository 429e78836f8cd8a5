package fr.tnl.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines as Java does, but never after the apostrophe of an elided word: {@code l’usage} stays whole. */
final class FrenchLineBreaker implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int position = breaks.next();
        while (position != BreakIterator.DONE && isElision(position)) {
            position = breaks.next();
        }
        return position;
    }

    private boolean isElision(int position) {
        return position > 0
                && position < text.length()
                && (text.charAt(position - 1) == '’' || text.charAt(position - 1) == '\'')
                && Character.isLetter(text.charAt(position));
    }
}
