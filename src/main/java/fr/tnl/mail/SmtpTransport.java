package fr.tnl.mail;

import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the mail server, and never waits for it without end. */
class SmtpTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private final JavaMailSender sender;

    SmtpTransport(JavaMailSender sender) {
        this.sender = sender;
        if (sender instanceof JavaMailSenderImpl configurable) {
            limitWaiting(configurable.getJavaMailProperties());
        }
    }

    /** Milliseconds; what the configuration sets stands. */
    private static void limitWaiting(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "5000");
            properties.putIfAbsent("mail." + protocol + ".timeout", "10000");
            properties.putIfAbsent("mail." + protocol + ".writetimeout", "10000");
        }
    }

    @Override
    public void deliver(OutgoingMail mail) {
        try {
            sender.send(mail.message());
        } catch (MailSendException e) {
            if (!e.getFailedMessages().isEmpty()) {
                throw e;
            }
            // No message failed: the server had accepted it and only the goodbye went wrong. Not a reason to send
            // twice.
            LOG.info("The mail server took a mail and then hung up: {}", e.getMessage());
        }
    }
}
