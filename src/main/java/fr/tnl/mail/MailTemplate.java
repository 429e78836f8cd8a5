package fr.tnl.mail;

import fr.tnl.template.TextTemplate;
import java.util.Map;
import java.util.SortedSet;

/** One mail with its subject, see {@link TextTemplate}. */
record MailTemplate(TextTemplate text) {

    static final String SUBJECT = "subject";

    static MailTemplate parse(String fileName, String source) {
        return new MailTemplate(TextTemplate.parse(fileName, SUBJECT, source));
    }

    SortedSet<String> placeholders() {
        return text.placeholders();
    }

    /** @throws fr.tnl.template.TemplateException for a placeholder without value */
    RenderedMail render(Map<String, ?> values) {
        return rendered(text.fill(values));
    }

    /** As {@link #render} with secrets masked, for the log. */
    RenderedMail renderMasked(Map<String, ?> values) {
        return rendered(text.fillMasked(values));
    }

    private static RenderedMail rendered(TextTemplate.Filled filled) {
        return new RenderedMail(filled.head(), MarkdownOutput.html(filled.body()), MarkdownOutput.text(filled.body()));
    }
}
