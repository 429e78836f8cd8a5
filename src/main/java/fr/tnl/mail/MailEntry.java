package fr.tnl.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param subject null as long as the mail could not be rendered
 * @param attempts from 1
 * @param lastError why the last attempt failed, in words for people, or null
 */
public record MailEntry(
        UUID id,
        String stepKey,
        String template,
        String recipientAddress,
        String recipientName,
        @Nullable String dossierReference,
        MailState state,
        @Nullable String subject,
        List<String> attachmentNames,
        int attempts,
        @Nullable String lastError,
        String messageId,
        Instant createdAt,
        Instant lastAttemptAt,
        @Nullable Instant sentAt) {}
