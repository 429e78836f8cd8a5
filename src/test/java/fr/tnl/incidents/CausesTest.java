package fr.tnl.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.shared.Messages;
import fr.tnl.testing.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

    private final Messages messages = Texts.messages();
    private final Causes causes = new Causes(messages);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Couldn't connect to host, port: mail.example, 25; timeout 5000 – Connection refused | MAIL_SERVER",
                "Read timed out | MAIL_SERVER",
                "mail.example – UnknownHostException | MAIL_SERVER",
                "Authentication failed – 535 5.7.8 Error: authentication failed | MAIL_LOGIN",
                "Invalid Addresses – 550 5.1.1 <x@y.example>: User unknown | MAIL_ADDRESS",
                "554 5.7.1 Message refused as spam | MAIL_REFUSED",
                "java.io.IOException: No space left on device | DISK_FULL"
            })
    void tellWhyAMailDidNotLeave(String reason, CauseKind kind) {
        assertThat(causes.of(messages.get("mail.notSent", "marie@ville.example", reason))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void nameTheTemplateThatIsWrong() {
        String wrong = messages.get("template.noValue", "award.md", "levelLabel");

        assertThat(causes.of(messages.get("mail.notSent", "marie@ville.example", wrong)))
                .isEqualTo(new Cause(CauseKind.MAIL_TEMPLATE, wrong));
        assertThat(causes.of(messages.get(
                        "mail.notSent", "a@b.example", messages.get("mail.reason.address", "pas une adresse"))))
                .isEqualTo(new Cause(CauseKind.MAIL_ADDRESS, ""));
    }

    @Test
    void tellTheTextOfADocumentFromAMail() {
        for (String wrong : List.of(
                messages.get("template.noValue", "documents/attestation.md", "levelLabel"),
                messages.get("template.missing", "documents/attestation.md"),
                messages.get("issuance.image", "documents/attestation.md"),
                messages.get("issuance.title", "attestation", 200))) {
            assertThat(causes.of(wrong)).isEqualTo(new Cause(CauseKind.DOCUMENT_TEMPLATE, wrong));
        }
        assertThat(causes.of(messages.get("template.missing", "mails/award.md")).kind())
                .isEqualTo(CauseKind.MAIL_TEMPLATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the process variable 'mailTo' is missing | VARIABLE_MISSING | mailTo",
                "the process variable 'population' is a String, expected Integer | VARIABLE_TYPE | population",
                "no space left on device | DISK_FULL | ''",
                "java.nio.file.NoSuchFileException: /srv/data/documents/ab | FILE | ''",
                "HikariPool-1 - Connection is not available, request timed out after 30000ms | DATABASE | ''",
                "the process was changed at the same time | CONFLICT | ''",
                "I/O error on POST request for \"https://sig.example\": Connection refused | SERVICE | ''",
                "Webhook answered with status 503 | SERVICE | ''",
                "Java heap space | MEMORY | ''"
            })
    void tellWhatApplicationAndMachineSay(String message, CauseKind kind, String about) {
        assertThat(causes.of(message)).isEqualTo(new Cause(kind, about));
    }

    @Test
    void knowACertificateThatIsStillOwed() {
        assertThat(causes.of(messages.get("process.mail.noCertificate", "TNL-2026-0042")))
                .isEqualTo(new Cause(CauseKind.CERTIFICATE, ""));
    }

    @Test
    void putUnknownOnesTogetherThatDifferInTheirCaseOnly() {
        Cause one = causes.of("Dossier TNL-2026-0001 of a@b.example is odd: 17");

        assertThat(one.kind()).isEqualTo(CauseKind.UNKNOWN);
        assertThat(one).isEqualTo(causes.of("Dossier TNL-2026-0815 of other.one@c.example is odd: 4"));
        assertThat(one).isNotEqualTo(causes.of("Dossier TNL-2026-0001 of a@b.example is even: 17"));
        assertThat(one.about()).doesNotContain("b.example", "0001");
    }

    @ParameterizedTest
    @CsvSource({",", "''", "'  '"})
    void doNotGuessWhereNothingIsSaid(@Nullable String nothing) {
        assertThat(causes.of(nothing)).isEqualTo(new Cause(CauseKind.UNKNOWN, ""));
    }

    @Test
    void takeAddressesOutOfTechnicalTexts() {
        assertThat(TechnicalText.masked("550 <theo.roux@ville.example> refused"))
                .isEqualTo("550 <…@…> refused");
    }
}
