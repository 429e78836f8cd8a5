package fr.tnl.mail;

import fr.tnl.shared.FileSync;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    /** By mail server where one is named, else to files. A blank host, as an empty variable gives it, names none. */
    @Bean
    MailTransport mailTransport(
            Environment environment,
            ObjectProvider<JavaMailSender> sender,
            MailProperties properties,
            FileSync sync,
            Clock clock) {
        return StringUtils.hasText(environment.getProperty("spring.mail.host"))
                ? new SmtpTransport(sender.getObject())
                : new OutboxTransport(properties.outbox(), sync, clock);
    }
}
