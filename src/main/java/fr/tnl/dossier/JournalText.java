package fr.tnl.dossier;

import java.util.ArrayList;
import java.util.List;

/** Long texts in lines of the journal, which hold so much and no more. */
final class JournalText {

    /** Letters that a line of the journal holds. */
    static final int MOST = 4000;

    private JournalText() {}

    /** The paragraphs in as few texts as hold them; one that is too long by itself goes on in the next. */
    static List<String> parts(List<String> paragraphs) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (!part.isEmpty() && part.length() + 1 + paragraph.length() > MOST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : "\n").append(paragraph);
            while (part.length() > MOST) {
                parts.add(part.substring(0, MOST));
                part.delete(0, MOST);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return List.copyOf(parts);
    }
}
