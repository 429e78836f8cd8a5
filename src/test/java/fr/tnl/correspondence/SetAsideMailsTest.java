package fr.tnl.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.mail.Mail;
import fr.tnl.mail.RealMails;
import fr.tnl.shared.PublicAddress;
import fr.tnl.template.TemplateValue;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SampleFiles;
import fr.tnl.testing.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetAsideMailsTest {

    private static final String ELECTED = "anne.dupont@rennes.example";
    private static final String TECHNICAL = "dsi@rennes.example";
    private static final String SECRETARIAT = "label@adullact.example";

    @TempDir
    Path folder;

    private Bench bench;
    private OwedMails owed;
    private SetAsideMails mails;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        owed = new OwedMails(new MemoryOwedMails(bench.tables), bench.tables.template(), bench.clock);
        ApplicantAccess access = mock(ApplicantAccess.class);
        when(access.issueLink(any(), any())).thenReturn("s3cret");
        when(access.linkExpiry(any())).thenReturn(Bench.CLOSES);
        PublicAddress address = new PublicAddress("https://label.example");
        MailWords words = new MailWords(RealEditions.all(), access, address);
        mails = new SetAsideMails(
                bench.documents,
                bench.dossiers,
                bench.drafts,
                bench.applications,
                RealEditions.all(),
                words,
                address,
                Texts.messages());
    }

    @Test
    void tellBothContactsOfADraftAndNobodyElse() {
        Dossier draft = bench.ready();
        setAside(draft, add(draft));

        List<Mail> written = written();

        assertThat(written).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
        assertThat(written).allSatisfy(mail -> {
            assertThat(mail.values().keySet()).containsAll(RealMails.words("document-set-aside"));
            assertThat(mail.values().get("link")).isEqualTo(TemplateValue.secret("https://label.example/acces/s3cret"));
            assertThat(RealMails.render("document-set-aside", mail.values()))
                    .contains("Rennes", "plan d’action.pdf", "Win.Test.EICAR_HDB-1", "retirez cette pièce")
                    .doesNotContain("rien pour l’instant");
        });
    }

    @Test
    void tellTheSecretariatTooWhereTheDocumentWasFiled() {
        Dossier draft = bench.ready();
        Document document = add(draft);
        Dossier filed = bench.applications.file(draft.id(), bench.clock.instant(), Bench.APPLICANT);
        setAside(filed, document);

        Mail told = to(SECRETARIAT);

        assertThat(written()).hasSize(3);
        assertThat(told.values().keySet()).containsAll(RealMails.words("document-set-aside-filed"));
        assertThat(told.values().get("officeLink"))
                .isEqualTo("https://label.example/backoffice/dossiers/TNL-2026-0001#documents");
        assertThat(RealMails.render("document-set-aside-filed", told.values()))
                .contains("plan d’action.pdf", "Win.Test.EICAR_HDB-1");
    }

    @Test
    void tellTheSecretariatNothingOfWhatIsOnlyBeingPrepared() {
        Dossier filed = bench.filed();
        setAside(filed, add(filed));

        assertThat(written()).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
    }

    @Test
    void sayToWaitWhereTheDocumentCannotBeReplacedNow() {
        bench.clock.set(Bench.CLOSES.minusSeconds(60));
        Dossier draft = bench.ready();
        Document document = add(draft);
        Dossier filed = bench.applications.file(draft.id(), bench.clock.instant(), Bench.APPLICANT);
        setAside(filed, document);

        bench.clock.set(Bench.CLOSES.plusSeconds(1));

        assertThat(RealMails.render("document-set-aside", to(TECHNICAL).values()))
                .contains("rien pour l’instant")
                .doesNotContain("retirez cette pièce");
    }

    @Test
    void areNotWrittenOnceTheDraftIsWithoutTheDocument() {
        Dossier draft = bench.ready();
        Document document = add(draft);
        setAside(draft, document);
        bench.drafts.removeDocument(draft.id(), document.id(), Bench.APPLICANT);

        assertThat(written()).isEmpty();
    }

    @Test
    void areNotWrittenToWhoeverIsNoContactAnyMore() {
        Dossier draft = bench.ready();
        setAside(draft, add(draft));
        Contact paul = Contact.of(ContactRole.TECHNICAL, "technical", "Paul Petit", "", "paul@rennes.example", "");
        bench.contacts.change(draft.id(), paul, TECHNICAL, Bench.APPLICANT, "Départ");

        assertThat(written()).extracting(Mail::recipientAddress).containsExactly(ELECTED);
    }

    private Document add(Dossier dossier) {
        return bench.drafts.addDocument(
                dossier.id(), Document.OTHER, "plan d’action.pdf", SampleFiles.PDF, Bench.APPLICANT);
    }

    /** As the antivirus has it done. */
    private void setAside(Dossier dossier, Document document) {
        bench.setAside(document, "Win.Test.EICAR_HDB-1");
        owed.setAside(dossier, document);
    }

    private List<Mail> written() {
        return owed.due().stream().map(mails::write).flatMap(Optional::stream).toList();
    }

    private Mail to(String address) {
        return written().stream()
                .filter(mail -> mail.recipientAddress().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
