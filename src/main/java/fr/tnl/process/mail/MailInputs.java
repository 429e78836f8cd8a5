package fr.tnl.process.mail;

import java.util.Set;

/** Inputs of a step that sends a mail, and what they may say. */
public final class MailInputs {

    public static final String TEMPLATE = "mailTemplate";
    public static final String TO = "mailTo";
    public static final String ATTACHMENT = "mailAttachment";
    public static final String ONCE_PER = "mailOncePer";

    public static final Set<String> RECIPIENTS = Set.of("applicant", "juror", "secretariat");
    public static final Set<String> ATTACHMENTS = Set.of("certificate", "receipt");
    public static final Set<String> PERIODS = Set.of("day");

    private MailInputs() {}
}
