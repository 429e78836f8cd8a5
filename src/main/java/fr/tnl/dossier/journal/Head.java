package fr.tnl.dossier.journal;

/**
 * The end of a journal, kept apart from its lines.
 *
 * @param lines how many there are
 * @param hash of the last one
 */
public record Head(int lines, String hash) {

    public static final Head NONE = new Head(0, JournalLine.BEGINNING);

    public boolean isNone() {
        return lines == 0;
    }
}
