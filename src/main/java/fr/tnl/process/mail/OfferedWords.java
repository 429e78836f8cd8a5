package fr.tnl.process.mail;

import fr.tnl.issuance.IssuedDocuments;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a mail sent by a model may use: see {@code processes/README.md} for which of them in which. */
public final class OfferedWords {

    public static final Set<String> ALL = Set.of(
            "authorityName",
            "certificateNumber",
            "closesAt",
            "complementItems",
            "complementRequest",
            "contactAddress",
            "dossierLink",
            "dueAt",
            "editionTitle",
            "feedback",
            "filedAt",
            "levelLabel",
            "mentionsSentence",
            "portalLink",
            "reason",
            "recipientName",
            "reference",
            "reviewList",
            "reviewSummary",
            "tasklistLink",
            "trackLabel",
            "verificationLink",
            "version");

    /** Those of them that a document may use, and its own. */
    public static final Set<String> IN_DOCUMENTS = Stream.concat(
                    ALL.stream().filter(word -> !Set.of(
                                    "dossierLink", "recipientName", "reviewList", "reviewSummary", "tasklistLink")
                            .contains(word)),
                    IssuedDocuments.OWN_WORDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private OfferedWords() {}
}
