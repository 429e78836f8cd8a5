package fr.tnl.process.mail;

import static fr.tnl.process.testing.Given.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Receipts;
import fr.tnl.issuance.IssuedDocument;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.mail.Attachment;
import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.testing.Given;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.RealEditions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inputs of a mail step mean: to whom, and with what. */
class MailStepsTest {

    private final Dossier dossier = Given.dossier(Track.LABEL);

    @Nested
    class Recipients {

        private final Jurors jurors = mock(Jurors.class);
        private final MailRecipients recipients = new MailRecipients(jurors, RealEditions.all());
        private final FakeExecution execution = new FakeExecution()
                .with(DossierVariables.REFERENCE, REFERENCE.value())
                .with(DossierVariables.EDITION, "2026");

        @Test
        void areBothContactsOfTheApplicant() {
            assertThat(recipients.of("applicant", Optional.of(dossier), execution))
                    .containsExactlyInAnyOrder(
                            new MailRecipient(
                                    MailRecipient.Kind.APPLICANT, "Anne Dupont", "anne.dupont@rennes.example", ""),
                            new MailRecipient(
                                    MailRecipient.Kind.APPLICANT, "Yann Le Goff", "yann.legoff@rennes.example", ""));
        }

        @Test
        void areNoApplicantsWhereTheProcessIsAboutNoDossier() {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> recipients.of("applicant", Optional.empty(), execution))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("process.mail.noDossier"));
        }

        @Test
        void areTheOneJurorOfTheReview() {
            when(jurors.get("alice"))
                    .thenReturn(
                            new Juror("alice", "Alice Martin", "alice@jury.example", true, "", Set.of(), Set.of(), 1));
            execution.with(ReviewVariables.JUROR, "alice");

            assertThat(recipients.of("juror", Optional.of(dossier), execution))
                    .containsExactly(
                            new MailRecipient(MailRecipient.Kind.JUROR, "Alice Martin", "alice@jury.example", "alice"));
        }

        @Test
        void areTheContactOfTheEdition() {
            assertThat(recipients.of("secretariat", Optional.empty(), execution))
                    .extracting(MailRecipient::address)
                    .containsExactly("label@adullact.example");
        }

        @ParameterizedTest
        @ValueSource(strings = {"applicants", "APPLICANT", ""})
        void areNobodyElse(String to) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> recipients.of(to, Optional.of(dossier), execution))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("process.mail.unknownRecipient"));
        }
    }

    @Nested
    class Attachments {

        private final Receipts receipts = mock(Receipts.class);
        private final Certificates certificates = mock(Certificates.class);
        private final IssuedDocuments documents = mock(IssuedDocuments.class);
        private final MailAttachments attachments = new MailAttachments(receipts, certificates, documents);

        @Test
        void areTheReceiptOfWhatWasFiled() {
            when(receipts.pdf(dossier)).thenReturn(new byte[] {1});

            assertThat(attachments.of("receipt", dossier))
                    .extracting(Attachment::fileName)
                    .containsExactly("accuse-de-reception-TNL-2026-0001.pdf");
            verifyNoInteractions(certificates);
        }

        @Test
        void areTheDocumentThatWasIssuedLast() {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> attachments.of("document", dossier))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("process.mail.noDocument"));
            when(documents.last(dossier))
                    .thenReturn(Optional.of(new IssuedDocument(
                            UUID.randomUUID(), dossier.id(), 2, "a", "A", new byte[] {3}, "hash", Instant.EPOCH)));

            assertThat(attachments.of("document", dossier))
                    .extracting(Attachment::fileName)
                    .containsExactly("TNL-2026-0001-D2.pdf");
        }

        @Test
        void areTheCertificateOnceItIsIssued() {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> attachments.of("certificate", dossier))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("process.mail.noCertificate"));
            when(certificates.find(REFERENCE))
                    .thenReturn(Optional.of(new Certificate(REFERENCE.value(), "CODE", new byte[] {2}, Instant.EPOCH)));

            assertThat(attachments.of("certificate", dossier))
                    .extracting(Attachment::fileName)
                    .containsExactly("certificat-TNL-2026-0001.pdf");
        }

        @Test
        void areNothingElse() {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> attachments.of("passwords", dossier))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("process.mail.unknownAttachment"));
        }
    }
}
