package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.tnl.testing.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.shared.Actor;
import fr.tnl.shared.Sight;
import fr.tnl.testing.FakeClamd;
import fr.tnl.testing.SampleFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** With an antivirus, from the document that waits for it to the mails that tell what it found. */
class ScannedDocumentsE2E extends BrowserTest {

    private static final byte[] INFECTED =
            text("%PDF-1.7\n" + new String(SampleFiles.EICAR, StandardCharsets.US_ASCII));
    private static final String WAITING = "Pas encore vérifié par l’antivirus";
    private static final String CLEAN = "Vérifié par l’antivirus";
    private static final String ASIDE = "Mis à l’écart par l’antivirus (Win.Test.EICAR_HDB-1)";

    private final FakeClamd clamd = new FakeClamd();

    @Override
    String[] settings() {
        return new String[] {"--tnl.antivirus.host=localhost", "--tnl.antivirus.port=" + clamd.port()};
    }

    @AfterAll
    void stopClamd() {
        clamd.close();
    }

    @Test
    void areFiledWithoutWaitingAndToldToBothSidesWhereTheyAreHarmful() {
        clamd.is(FakeClamd.Mood.BROKEN_OFF);
        Dossier filed = file(Track.LABEL, "COMMUNE-83061");
        bean(Drafts.class)
                .addDocument(filed.id(), Document.OTHER, "piège.pdf", INFECTED, Actor.applicant("theo@example.org"));
        Page owner = letIn(filed, TECHNICAL);
        owner.navigate(home(filed) + "/pieces");
        Page office = tasklist("secretariat").page();
        office.navigate(product.address() + "/backoffice/dossiers/" + filed.reference());
        assertThat(owner.getByText(WAITING)).hasCount(3);
        assertThat(office.getByText(WAITING)).hasCount(2);
        Look.at(owner, "documents-waiting");

        clamd.is(FakeClamd.Mood.WELL);

        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            owner.reload();
            return owner.getByText(WAITING).count() == 0;
        });
        assertThat(owner.getByText(CLEAN)).hasCount(2);
        assertThat(owner.getByText(ASIDE)).hasCount(1);
        Look.at(owner, "documents-set-aside");
        office.reload();
        assertThat(office.getByText(CLEAN)).hasCount(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bean(MailLog.class).recent(Sight.FULL, 50))
                        .filteredOn(mail -> mail.template().startsWith("document-set-aside"))
                        .extracting(MailEntry::recipientAddress)
                        .containsExactlyInAnyOrder(TECHNICAL, ELECTED));
    }
}
