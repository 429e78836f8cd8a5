package fr.tnl.process.mail;

import java.util.Set;

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

    private OfferedWords() {}
}
