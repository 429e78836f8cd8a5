package fr.tnl.mail;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:mail-once;DATABASE_TO_LOWER=TRUE")
class SendOnceOnH2IT extends SendOnceContract {}
