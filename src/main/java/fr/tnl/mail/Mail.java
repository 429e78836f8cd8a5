package fr.tnl.mail;

import fr.tnl.template.TemplateValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that one step owes one recipient.
 *
 * @param stepKey what names the step that owes the mail, the same at each retry and different for each occasion, such
 *     as {@code TNL-2026-0042/serviceTask_sendReceipt/1}; at most 200 characters
 * @param template name of a file of {@code mails/}, without {@code .md}
 * @param recipientAddress one address; its letter case does not make another recipient
 * @param recipientName shown beside the address, may be empty
 * @param dossierReference the dossier in whose log the mail appears, or null
 * @param values for the placeholders: a {@link TemplateValue}, or anything else, whose {@code toString} is taken as text
 */
public record Mail(
        String stepKey,
        String template,
        String recipientAddress,
        String recipientName,
        @Nullable String dossierReference,
        Map<String, ?> values,
        List<Attachment> attachments) {

    public Mail {
        values = Map.copyOf(values);
        attachments = List.copyOf(attachments);
    }

    /** Whether the log must not show all that the mail says. */
    boolean hasSecrets() {
        return values.values().stream().anyMatch(TemplateValue.Secret.class::isInstance);
    }
}
