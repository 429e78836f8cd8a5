package fr.tnl.process.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.authority.TimesOf;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.Mail;
import fr.tnl.mail.Mailer;
import fr.tnl.mail.RealMails;
import fr.tnl.process.testing.Given;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class PostponementMailsTest {

    private final SetClock clock = new SetClock("2026-10-01T08:00:00Z");
    private final Campaigns campaigns = CampaignAt.state(CampaignState.OPEN, clock);
    private final Dossier dossier = Given.dossier(Track.LABEL);
    private final Dossiers dossiers = mock(Dossiers.class);
    private final Mailer mailer = mock(Mailer.class);
    private final PostponementMails mails = new PostponementMails(
            campaigns,
            new MailWords(RealEditions.all(), mock(ApplicantAccess.class), new PublicAddress("https://label.example")),
            dossiers,
            new ContactMails(mailer),
            TimesOf.commune("35238", "53"));

    @Test
    void tellsEveryContactOfADossierThatMayStillChangeTheNewClosingOnce() {
        when(dossiers.in(
                        CampaignAt.EDITION,
                        List.of(
                                DossierStatus.DRAFT,
                                DossierStatus.FILED,
                                DossierStatus.COMPLEMENT_REQUESTED,
                                DossierStatus.COMPLETE)))
                .thenReturn(List.of(dossier));

        mails.send(CampaignAt.EDITION);

        ArgumentCaptor<Mail> sent = ArgumentCaptor.forClass(Mail.class);
        verify(mailer, times(2)).send(sent.capture());
        String closing = ParisTime.moment(campaigns.get(CampaignAt.EDITION).closesAt());
        assertThat(sent.getAllValues())
                .allSatisfy(mail -> {
                    assertThat(mail.template()).isEqualTo("closing-postponed");
                    assertThat(mail.stepKey()).contains(dossier.id().toString(), "postponed");
                    assertThat(RealMails.render(mail.template(), mail.values())).contains(closing);
                })
                .extracting(Mail::recipientAddress)
                .containsExactlyInAnyOrder("anne.dupont@rennes.example", "yann.legoff@rennes.example");
    }
}
