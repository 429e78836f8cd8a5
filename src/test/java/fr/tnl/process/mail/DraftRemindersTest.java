package fr.tnl.process.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
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
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.mail.RealMails;
import fr.tnl.process.testing.Given;
import fr.tnl.shared.PublicAddress;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class DraftRemindersTest {

    private static final int CONTACTS = 2;

    private final SetClock clock = new SetClock("2026-10-01T08:00:00Z");
    /** Closes a day after it opened. */
    private final Campaigns campaigns = CampaignAt.state(CampaignState.OPEN, clock);

    private final Instant closing = campaigns.get(CampaignAt.EDITION).closesAt();
    private final Dossier draft = Given.dossier(Track.BADGE);
    private final Dossiers dossiers = mock(Dossiers.class);
    private final ApplicantAccess access = mock(ApplicantAccess.class);
    private final Mailer mailer = mock(Mailer.class);
    private final DraftReminders reminders = new DraftReminders(
            campaigns,
            dossiers,
            new MailWords(RealEditions.all(), access, new PublicAddress("https://label.example")),
            new ContactMails(mailer),
            TimesOf.commune("97105", "01"),
            clock);

    DraftRemindersTest() {
        when(dossiers.in(CampaignAt.EDITION, List.of(DossierStatus.DRAFT))).thenReturn(List.of(draft));
        when(access.issueLink(any(), any())).thenReturn("secret");
        when(access.linkExpiry(any())).thenReturn(closing);
    }

    @Test
    void writesToEveryContactOfADraftWithALinkOfTheirOwn() {
        reminders.send(CampaignAt.EDITION, 1);

        assertThat(sent())
                .extracting(Mail::recipientAddress)
                .containsExactlyInAnyOrder("anne.dupont@rennes.example", "yann.legoff@rennes.example");
        verify(access).issueLink(draft, "anne.dupont@rennes.example");
        Mail mail = sent().get(0);
        assertThat(mail.template()).isEqualTo("draft-reminder");
        assertThat(RealMails.render(mail.template(), mail.values()))
                .doesNotContain("${")
                .contains("Rennes", "Badge", "https://label.example/acces/secret")
                .contains("(heure de\u00A0Paris), soit 04\u00A0h\u00A000 en Guadeloupe");
    }

    @Test
    void owesEachReminderOncePerClosing() {
        reminders.send(CampaignAt.EDITION, 1);
        String first = sent().get(0).stepKey();

        assertThat(first).contains(draft.id().toString(), closing.toString());
        assertThat(sent()).extracting(Mail::stepKey).containsOnly(first);
    }

    @ParameterizedTest
    @CsvSource({"1, PT0S, true", "1, PT12H, true", "1, PT12H1S, false", "7, PT0S, false"})
    void staysSilentWhereItsHourIsLongPast(int daysBefore, Duration late, boolean sent) {
        clock.set(closing.minus(Duration.ofDays(1)).plus(late));

        reminders.send(CampaignAt.EDITION, daysBefore);

        verify(mailer, sent ? times(CONTACTS) : never()).send(any());
    }

    @Test
    void staysSilentOnceFilingIsOver() {
        clock.set(closing.plusSeconds(1));

        reminders.send(CampaignAt.EDITION, 0);

        verify(mailer, never()).send(any());
    }

    @Test
    void writesToTheOthersWhereOneCannotBeReachedAndThenSaysSo() {
        MailNotSentException failure = mock(MailNotSentException.class);
        doThrow(failure)
                .when(mailer)
                .send(argThat(mail -> mail != null && mail.recipientAddress().equals("anne.dupont@rennes.example")));

        assertThatThrownBy(() -> reminders.send(CampaignAt.EDITION, 1)).isSameAs(failure);

        assertThat(sent()).extracting(Mail::recipientAddress).contains("yann.legoff@rennes.example");
    }

    private List<Mail> sent() {
        ArgumentCaptor<Mail> mails = ArgumentCaptor.forClass(Mail.class);
        verify(mailer, times(CONTACTS)).send(mails.capture());
        return mails.getAllValues();
    }
}
