package fr.tnl.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.correspondence.MailWords;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Dossier;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.mail.RealMails;
import fr.tnl.shared.PublicAddress;
import fr.tnl.template.TemplateValue;
import fr.tnl.testing.RealEditions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftNoticesTest {

    private static final String ELECTED = "anne.dupont@rennes.example";
    private static final String TECHNICAL = "dsi@rennes.example";
    private static final Instant NOTICE = Instant.parse("2027-03-20T10:00:00Z");
    private static final Duration MONTH = Duration.ofDays(31);

    @TempDir
    Path folder;

    private final List<Mail> sent = new ArrayList<>();
    private String failsFor = "";
    private Bench bench;
    private DraftNotices notices;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        ApplicantAccess access = mock(ApplicantAccess.class);
        when(access.issueLink(any(), any())).thenReturn("s3cret");
        when(access.linkExpiry(any())).thenReturn(Bench.CLOSES);
        Mailer mailer = mock(Mailer.class);
        doAnswer(call -> deliver(call.getArgument(0))).when(mailer).send(any());
        notices = new DraftNotices(
                bench.unfiledDrafts,
                new MailWords(RealEditions.all(), access, new PublicAddress("https://label.example")),
                mailer);
    }

    @Test
    void tellBothContactsOnceThenDeleteTheDraft() {
        bench.ready();
        bench.clock.set(NOTICE);

        notices.round();
        notices.round();

        assertThat(sent).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
        Mail mail = sent.get(0);
        assertThat(mail.values().get("link")).isEqualTo(TemplateValue.secret("https://label.example/acces/s3cret"));
        assertThat(mail.values().get("deletesAt")).isEqualTo("19 avril 2027");
        assertThat(mail.values().keySet()).isEqualTo(RealMails.words("draft-deletion"));

        bench.clock.set(NOTICE.plus(MONTH));
        notices.round();
        assertThat(bench.tables.all(Dossier.class)).isEmpty();
    }

    @Test
    void deleteNothingWhileOneOfTheMailsDoesNotLeave() {
        Dossier draft = bench.ready();
        bench.clock.set(NOTICE);
        failsFor = ELECTED;
        notices.round();
        bench.clock.advance(MONTH);
        notices.round();
        assertThat(bench.now(draft)).isEqualTo(draft);

        failsFor = "";
        notices.round();
        assertThat(bench.now(draft)).isEqualTo(draft);

        bench.clock.advance(MONTH);
        notices.round();
        assertThat(bench.tables.all(Dossier.class)).isEmpty();
    }

    @Test
    void leaveFiledDossiersAlone() {
        Dossier filed = bench.filed();
        bench.clock.set(NOTICE);
        notices.round();
        bench.clock.advance(MONTH.multipliedBy(20));
        notices.round();

        assertThat(sent).isEmpty();
        assertThat(bench.now(filed)).isEqualTo(filed);
    }

    @Test
    void leaveADraftAloneThatIsFiledBetweenNoticeAndDeletion() {
        Dossier draft = bench.ready();
        bench.clock.set(NOTICE);
        notices.round();
        bench.clock.set(Bench.CLOSES);
        Dossier filed = bench.applications.file(draft.id(), Bench.CLOSES, Bench.APPLICANT);

        bench.clock.set(NOTICE.plus(MONTH));
        notices.round();

        assertThat(bench.now(filed)).isEqualTo(filed);
    }

    private @Nullable Object deliver(Mail mail) {
        if (failsFor.equals(mail.recipientAddress())) {
            throw mock(MailNotSentException.class);
        }
        sent.add(mail);
        return null;
    }
}
