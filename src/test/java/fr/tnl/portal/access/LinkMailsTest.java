package fr.tnl.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.TimesOf;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Dossier;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.mail.RealMails;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.PublicAddress;
import fr.tnl.template.TemplateValue;
import fr.tnl.testing.RealEditions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkMailsTest {

    private static final String ELECTED = "anne.dupont@rennes.example";
    private static final String TECHNICAL = "dsi@rennes.example";

    @TempDir
    Path folder;

    private final List<Mail> sent = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private String failsFor = "";
    private Bench bench;
    private LinkRequests links;
    private LinkMails mails;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        links = new LinkRequests(
                new MemoryLinkRequests(bench.tables), bench.dossiers, bench.tables.template(), bench.clock);
        ApplicantAccess access = mock(ApplicantAccess.class);
        when(access.issueLink(any(), any())).thenReturn("s3cret");
        when(access.linkExpiry(any())).thenReturn(Bench.CLOSES);
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.get(Bench.EDITION))
                .thenReturn(new Campaign("2026", CampaignState.OPEN, Bench.OPENS, Bench.CLOSES, Bench.CLOSES, 0, 1));
        Mailer mailer = mock(Mailer.class);
        doAnswer(call -> deliver(call.getArgument(0))).when(mailer).send(any());
        mails = new LinkMails(
                links,
                bench.dossiers,
                campaigns,
                new MailWords(RealEditions.all(), access, new PublicAddress("https://label.example")),
                mailer,
                TimesOf.commune("35238", "53"));
    }

    @Test
    void sendsEachOwedLinkOnce() {
        owe(bench.ready());

        mails.sendDue();
        mails.sendDue();

        assertThat(sent).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
        assertThat(sent).extracting(Mail::stepKey).doesNotHaveDuplicates();
    }

    @Test
    void putsTheLinkIntoTheMailAsASecret() {
        owe(bench.ready());

        mails.sendDue();

        Mail mail = sent.get(0);
        assertThat(mail.template()).isEqualTo("draft-link");
        assertThat(mail.dossierReference()).isNull();
        assertThat(mail.values().get("link")).isEqualTo(TemplateValue.secret("https://label.example/acces/s3cret"));
        assertThat(mail.values().keySet()).containsAll(RealMails.words("draft-link"));
    }

    @Test
    void namesTheReferenceOfAFiledDossier() {
        owe(bench.filed());

        mails.sendDue();

        Mail mail = sent.get(0);
        assertThat(mail.template()).isEqualTo("dossier-link");
        assertThat(mail.dossierReference()).isEqualTo("TNL-2026-0001");
        assertThat(mail.values().get("reference")).isEqualTo("TNL-2026-0001");
        assertThat(mail.values().keySet()).containsAll(RealMails.words("dossier-link"));
    }

    @Test
    void triesAgainLaterWhatDidNotLeave() {
        owe(bench.ready());
        failure = mock(MailNotSentException.class);

        mails.sendDue();
        failure = null;
        mails.sendDue();
        assertThat(sent).isEmpty();

        bench.clock.advance(Duration.ofSeconds(31));
        mails.sendDue();
        mails.sendDue();
        assertThat(sent).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
    }

    @Test
    void sendsTheOthersWhereOneCannotBeWritten() {
        owe(bench.ready());
        failure = DomainException.of("campaign.edition.unknown", "2026");
        failsFor = bench.tables.all(LinkRequest.class).get(0).email();

        mails.sendDue();

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).recipientAddress()).isNotEqualTo(failsFor);
        failure = null;
        bench.clock.advance(Duration.ofSeconds(31));
        mails.sendDue();
        assertThat(sent).hasSize(2);
    }

    /** Owed to an address that is no longer a contact's when its turn comes. */
    @Test
    void sendsNothingToWhoeverIsNoContactAnyMore() {
        Dossier dossier = bench.ready();
        bench.tables.insert(LinkRequest.of(dossier.id(), "former@rennes.example", bench.clock.instant()));
        bench.clock.advance(Duration.ofMillis(1));

        mails.sendDue();

        assertThat(sent).isEmpty();
        assertThat(links.due()).isEmpty();
    }

    private void owe(Dossier dossier) {
        links.requestFor(dossier);
        bench.clock.advance(Duration.ofMillis(1));
    }

    private @Nullable Object deliver(Mail mail) {
        if (failure != null && (failsFor.isEmpty() || failsFor.equals(mail.recipientAddress()))) {
            throw failure;
        }
        sent.add(mail);
        return null;
    }
}
