package fr.tnl.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail of the log with its content, secrets masked.
 *
 * @param html a whole document: show it in a sandboxed frame; null as long as the mail could not be rendered
 * @param text null as long as the mail could not be rendered
 */
public record MailDetail(MailEntry entry, @Nullable String html, @Nullable String text) {}
