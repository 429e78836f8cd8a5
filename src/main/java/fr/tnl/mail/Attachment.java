package fr.tnl.mail;

/**
 * A file that goes with a mail.
 *
 * @param contentType such as {@code application/pdf}
 */
public record Attachment(String fileName, String contentType, byte[] content) {}
