package fr.tnl.dossier;

/**
 * A part of a dossier that can be asked for by itself.
 *
 * @param id key of the question, or place of the document
 * @param section title of the question's section, empty for a document
 * @param title the question, or what the document is
 */
public record DossierPart(Kind kind, String id, String section, String title) {

    /** What a part is. */
    public enum Kind {
        QUESTION,
        DOCUMENT
    }

    public boolean isQuestion() {
        return kind == Kind.QUESTION;
    }
}
