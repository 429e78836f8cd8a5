package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTest {

    private final MimeMessage message = new MimeMessage(Session.getInstance(System.getProperties()));
    private final OutgoingMail mail = new OutgoingMail(new MailKey("s", "t", "a@b.example"), null, message, true);

    @Test
    void neverWaitsForAMailServerWithoutEnd() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");

        new SmtpTransport(sender);

        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "2000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .containsEntry("mail.smtps.timeout", "10000");
    }

    @Test
    void takesAFailedGoodbyeForSent() {
        JavaMailSender sender = mock();
        doThrow(new MailSendException("Failed to close server connection", new IOException("Connection reset")))
                .when(sender)
                .send(any(MimeMessage.class));

        assertThatCode(() -> new SmtpTransport(sender).deliver(mail)).doesNotThrowAnyException();
    }

    @Test
    void tellsOfAMailThatWasRefused() {
        JavaMailSender sender = mock();
        doThrow(new MailSendException(Map.of(message, new IOException("550 No such user"))))
                .when(sender)
                .send(any(MimeMessage.class));

        assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> new SmtpTransport(sender).deliver(mail));
    }
}
