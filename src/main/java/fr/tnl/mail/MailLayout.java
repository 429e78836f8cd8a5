package fr.tnl.mail;

import fr.tnl.shared.Messages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What stands around the body of every mail: the product's name above, who writes and why below. */
@Component
class MailLayout {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Messages messages;
    private final MailProperties properties;

    MailLayout(MessageSource messageSource, Messages messages, MailProperties properties) {
        this.messages = messages;
        this.properties = properties;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messageSource);
    }

    String html(RenderedMail mail, @Nullable String dossierReference) {
        Context context = new Context(Locale.FRENCH, Map.of("subject", mail.subject(), "body", mail.html()));
        context.setVariable("reference", dossierReference);
        context.setVariable("answers", answers());
        return engine.process("layout", context);
    }

    String text(RenderedMail mail, @Nullable String dossierReference) {
        StringBuilder text = new StringBuilder(mail.text());
        // The line of two hyphens and a space is how mail programs know a signature.
        text.append("\n\n-- \n").append(messages.get("mail.product")).append('\n');
        if (dossierReference != null) {
            text.append(messages.get("mail.footer.reference", dossierReference)).append('\n');
        }
        return text.append(answers()).append('\n').toString();
    }

    private String answers() {
        String replyTo = properties.replyTo();
        return replyTo == null || replyTo.isBlank()
                ? messages.get("mail.footer.noReply")
                : messages.get("mail.footer.reply");
    }
}
