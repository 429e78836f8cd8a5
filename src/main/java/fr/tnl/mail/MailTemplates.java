package fr.tnl.mail;

import fr.tnl.template.TemplateFolder;
import java.util.List;
import java.util.SortedSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of {@code mails/}, read anew each time: a correction counts from the next mail on. */
@Component
public class MailTemplates {

    private final TemplateFolder folder;

    public MailTemplates(@Value("${tnl.processes.location:file:./processes}") String location) {
        this.folder = new TemplateFolder(location, "mails", MailTemplate.SUBJECT);
    }

    /** Names of all templates, in alphabetical order; none where there is no such folder. */
    public List<String> names() {
        return folder.names();
    }

    /**
     * Names of the placeholders in subject and body, in alphabetical order.
     *
     * @throws fr.tnl.template.TemplateException where there is no such file, or it cannot be read as a template
     */
    public SortedSet<String> placeholders(String name) {
        return get(name).placeholders();
    }

    MailTemplate get(String name) {
        return new MailTemplate(folder.get(name));
    }
}
