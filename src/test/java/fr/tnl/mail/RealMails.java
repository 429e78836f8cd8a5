package fr.tnl.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mails of processes/, read and filled in for tests of other modules. */
public final class RealMails {

    private static final MailTemplates TEMPLATES = new MailTemplates("./processes");

    private RealMails() {}

    public static List<String> names() {
        return TEMPLATES.names();
    }

    public static Set<String> words(String template) {
        return TEMPLATES.placeholders(template);
    }

    /** Subject and text. */
    public static String render(String template, Map<String, ?> values) {
        RenderedMail mail = TEMPLATES.get(template).render(values);
        return mail.subject() + "\n" + mail.text();
    }

    public static String subject(String template, Map<String, ?> values) {
        return TEMPLATES.get(template).render(values).subject();
    }
}
