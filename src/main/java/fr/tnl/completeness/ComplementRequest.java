package fr.tnl.completeness;

import java.util.List;

/**
 * What the secretariat asks for.
 *
 * @param text in the secretariat's words
 * @param questions keys of the questions to answer anew
 * @param documents places of the documents to send; with no question either, the whole dossier is meant
 */
public record ComplementRequest(String text, List<String> questions, List<String> documents) {

    public ComplementRequest {
        questions = List.copyOf(questions);
        documents = List.copyOf(documents);
    }

    /** A request that says in words alone what is wanted. */
    public static ComplementRequest ofAll(String text) {
        return new ComplementRequest(text, List.of(), List.of());
    }
}
