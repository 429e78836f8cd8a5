package fr.tnl.process.mail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inputs of a step that sends a mail, and what they may say. */
public final class MailInputs {

    public static final String TEMPLATE = "mailTemplate";
    public static final String TO = "mailTo";
    public static final String ATTACHMENT = "mailAttachment";
    public static final String ONCE_PER = "mailOncePer";

    static final String CERTIFICATE = "certificate";
    static final String DOCUMENT = "document";
    static final String RECEIPT = "receipt";

    public static final Set<String> RECIPIENTS = Stream.of(MailRecipient.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    public static final Set<String> ATTACHMENTS = Set.of(CERTIFICATE, DOCUMENT, RECEIPT);
    public static final Set<String> PERIODS = Set.of("day");

    private MailInputs() {}
}
