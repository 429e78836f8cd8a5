package fr.tnl.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Builds what goes over the wire. */
@Component
class MailMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Without a server: it makes messages, which know the types of files once and for all. */
    private static final JavaMailSenderImpl BLANKS = new JavaMailSenderImpl();

    static {
        // Or else each part of each mail looks for it through all libraries
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
        BLANKS.setSession(Session.getInstance(new Properties()));
    }

    private final InternetAddress from;
    private final @Nullable InternetAddress replyTo;
    private final Clock clock;

    MailMessages(MailProperties properties, Clock clock) {
        this.from = configured("tnl.mail.from", properties.from());
        String answersTo = properties.replyTo();
        this.replyTo = answersTo == null || answersTo.isBlank() ? null : configured("tnl.mail.reply-to", answersTo);
        this.clock = clock;
    }

    /** A wrong address of our own would fail every mail: better not to start. */
    private static InternetAddress configured(String property, String text) {
        try {
            InternetAddress address = new InternetAddress(text, false);
            address.validate();
            String name = address.getPersonal();
            return named(address.getAddress(), name == null ? "" : name);
        } catch (AddressException e) {
            throw new IllegalStateException(property + ": " + text, e);
        }
    }

    String messageId(MailKey key) {
        String address = from.getAddress();
        return key.messageId(address.substring(address.indexOf('@') + 1));
    }

    /** @throws AddressException where the recipient's address is not one */
    MimeMessage build(Mail mail, String messageId, String subject, String html, String text) throws MessagingException {
        MimeMessageHelper helper =
                new MimeMessageHelper(BLANKS.createMimeMessage(), MimeMessageHelper.MULTIPART_MODE_MIXED, UTF_8);
        helper.setFrom(from);
        if (replyTo != null) {
            helper.setReplyTo(replyTo);
        }
        InternetAddress recipient = new InternetAddress(mail.recipientAddress().strip(), true);
        recipient.validate();
        helper.setTo(named(recipient.getAddress(), mail.recipientName()));
        helper.setSubject(subject);
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(text, html);
        // Tells absence notices and mailing lists not to answer a machine (RFC 3834).
        helper.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
        for (Attachment attachment : mail.attachments()) {
            helper.addAttachment(
                    oneLine(attachment.fileName()),
                    new ByteArrayResource(attachment.content()),
                    attachment.contentType());
        }
        MimeMessage message = helper.getMimeMessage();
        message.saveChanges();
        // Kept by whoever sends it
        message.setHeader("Message-ID", messageId);
        return message;
    }

    private static InternetAddress named(String address, String name) {
        try {
            return new InternetAddress(address, oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line break in a name would begin another header. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
