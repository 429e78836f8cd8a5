package fr.tnl.process.mail;

import fr.tnl.issuance.IssuedDocuments;
import java.util.Locale;
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

    /** Recipients, as a mail step names them. */
    public static final String APPLICANT = name(MailRecipient.Kind.APPLICANT);

    public static final String JUROR = name(MailRecipient.Kind.JUROR);
    public static final String SECRETARIAT = name(MailRecipient.Kind.SECRETARIAT);

    /** The end of a complement's time or, where ties are asked for, of theirs. */
    public static final String DUE_AT = "dueAt";

    private static final Set<String> OF_ANY_MAIL =
            Set.of("contactAddress", "editionTitle", "portalLink", "recipientName");
    private static final Set<String> TO_JURORS = Set.of("reviewList", "reviewSummary", "tasklistLink");

    private OfferedWords() {}

    /**
     * The words of a mail by whom it goes to.
     *
     * @param ofDossier whether the process is about one; else it speaks of its edition
     */
    public static Set<String> to(String recipient, boolean ofDossier) {
        if (!ofDossier) {
            return Stream.concat(OF_ANY_MAIL.stream(), Stream.of("tasklistLink"))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return recipient.equals(JUROR)
                ? ALL
                : ALL.stream().filter(word -> !TO_JURORS.contains(word)).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(MailRecipient.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
