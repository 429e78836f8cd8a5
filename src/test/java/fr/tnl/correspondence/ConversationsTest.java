package fr.tnl.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Dossier;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Sight;
import fr.tnl.shared.UnknownException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest {

    private static final Author YANN = Author.applicant("dsi@rennes.example", "Yann Le Goff");
    private static final Author ANNE = Author.applicant("anne.dupont@rennes.example", "Anne Dupont");
    private static final Author SOPHIE = Author.secretariat("secretariat", "Sophie Lambert");

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;
    private Conversations conversations;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.ready();
        conversations = new Conversations(
                new MemoryMessages(bench.tables),
                bench.dossiers,
                new OwedMails(new MemoryOwedMails(bench.tables), bench.tables.template(), bench.clock),
                bench.tables.template(),
                bench.clock);
    }

    @Test
    void keepWhoWroteWhatAndWhenTheNewestFirst() {
        write(YANN, "Bonjour, une question.", null);
        write(SOPHIE, "Je vous écoute.", null);

        assertThat(conversations.of(dossier.id()))
                .extracting(Message::side, Message::author, Message::authorName, Message::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Side.SECRETARIAT, "secretariat", "Sophie Lambert", "Je vous écoute."),
                        org.assertj.core.groups.Tuple.tuple(
                                Side.APPLICANT, "dsi@rennes.example", "Yann Le Goff", "Bonjour, une question."));
    }

    @Test
    void keepLinesAndDropWhatNoFormShows() {
        Message message = write(YANN, "  Un\r\n\r\ndeux\u0000 ", null);

        assertThat(message.text()).isEqualTo("Un\n\ndeux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t", "\u00A0", "\u0000"})
    void refuseAnEmptyMessage(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> write(YANN, text, null))
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("correspondence.message.empty");
                    assertThat(problem.field()).isEqualTo("text");
                });
        assertNothingSent();
    }

    @Test
    void takeAMessageOfTheGreatestLengthAsABrowserCountsIt() {
        String text = "a\r\n".repeat(Message.LONGEST / 2 - 1) + "fi";

        assertThat(write(YANN, text, null).text()).hasSize(Message.LONGEST);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> write(YANN, text + "n", null))
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("correspondence.message.tooLong");
                    assertThat(problem.args()).containsExactly(Message.LONGEST, Message.LONGEST + 1);
                });
    }

    @Test
    void sendOnceWhatIsSentTwiceOutOfOneForm() {
        Message first = conversations.write(dossier.id(), YANN, "form-1", "Bonjour", null);
        bench.clock.advance(Duration.ofSeconds(1));
        Message second = conversations.write(dossier.id(), YANN, "form-1", "Bonjour\r\n", null);

        assertThat(second).isEqualTo(first);
        assertThat(conversations.of(dossier.id())).hasSize(1);
        assertThat(bench.tables.all(OwedMail.class)).hasSize(1);
    }

    /** As after the browser's way back: the form is the same, and what is in it is not. */
    @Test
    void loseNothingThatIsWrittenIntoAFormThatWasSent() {
        conversations.write(dossier.id(), YANN, "form-1", "Bonjour", null);
        conversations.write(dossier.id(), YANN, "form-1", "Bonjour, encore moi", null);
        conversations.write(dossier.id(), ANNE, "form-1", "Bonjour", null);
        conversations.write(dossier.id(), YANN, "form-2", "Bonjour", null);
        conversations.write(dossier.id(), YANN, "", "Bonjour", null);
        conversations.write(dossier.id(), YANN, "", "Bonjour", null);

        assertThat(conversations.of(dossier.id())).hasSize(6);
    }

    @Test
    void waitForTheOtherSideUntilItAnswers() {
        UUID question = write(YANN, "Une question", null).id();
        assertThat(conversations.open(dossier.id(), Side.SECRETARIAT)).isEqualTo(1);
        assertThat(conversations.open(dossier.id(), Side.APPLICANT)).isZero();

        UUID answer = write(SOPHIE, "Une réponse", question).id();
        assertThat(conversations.open(dossier.id(), Side.SECRETARIAT)).isZero();
        assertThat(conversations.open(dossier.id(), Side.APPLICANT)).isEqualTo(1);

        write(ANNE, "Merci", answer);
        assertThat(conversations.open(dossier.id(), Side.APPLICANT)).isZero();
    }

    @Test
    void keepOpenWhatCameInWhileTheAnswerWasWritten() {
        UUID shown = write(YANN, "Une question", null).id();
        write(YANN, "Une autre, pendant que vous répondez", shown);

        write(SOPHIE, "À la première", shown);
        assertThat(conversations.open(dossier.id(), Side.SECRETARIAT)).isEqualTo(1);

        conversations.markHandled(dossier.id(), Side.SECRETARIAT, shown);
        assertThat(conversations.open(dossier.id(), Side.SECRETARIAT)).isEqualTo(1);
    }

    @Test
    void areHandledWithoutAnAnswerWhereSomebodySaysSo() {
        UUID thanks = write(YANN, "Merci !", null).id();

        conversations.markHandled(dossier.id(), Side.SECRETARIAT, thanks);
        conversations.markHandled(dossier.id(), Side.SECRETARIAT, thanks);

        assertThat(conversations.waiting(Sight.FULL)).isEmpty();
        assertThat(conversations.of(dossier.id())).hasSize(1);
    }

    @Test
    void handleNothingByAMessageOfAnotherDossierOrNone() {
        write(YANN, "Une question", null);
        Message elsewhere = bench.tables.insert(Message.of(
                UUID.randomUUID(), YANN, "", "Ailleurs", bench.clock.instant().plusSeconds(60)));

        conversations.markHandled(dossier.id(), Side.SECRETARIAT, elsewhere.id());
        conversations.markHandled(dossier.id(), Side.SECRETARIAT, UUID.randomUUID());
        conversations.markHandled(dossier.id(), Side.SECRETARIAT, null);

        assertThat(conversations.open(dossier.id(), Side.SECRETARIAT)).isEqualTo(1);
    }

    @Test
    void nameTheDossiersThatWaitAndSinceWhen() {
        Message first = write(YANN, "Une question", null);
        write(YANN, "Toujours la même", null);

        assertThat(conversations.waiting(Sight.FULL))
                .containsExactly(new Conversations.Waiting(bench.now(dossier), 2, first.sentAt()));
    }

    @Test
    void stopWhoeverSendsTooManyAndNotTheOtherSide() {
        for (int i = 0; i < Conversations.MOST; i++) {
            write(YANN, "Message " + i, null);
        }

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> write(ANNE, "Un de trop", null))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("correspondence.message.tooMany"));
        write(SOPHIE, "Doucement", null);
        bench.clock.advance(Conversations.PERIOD);
        write(ANNE, "Un de plus", null);
        assertThat(conversations.of(dossier.id())).hasSize(Conversations.MOST + 2);
    }

    @Test
    void oweAMailToTheSecretariatForWhatAnApplicantWrites() {
        write(YANN, "Une question", null);

        assertThat(bench.tables.all(OwedMail.class))
                .extracting(OwedMail::kind)
                .containsExactly(OwedMail.Kind.MESSAGE_TO_SECRETARIAT);
    }

    @Test
    void oweAMailToEachContactForWhatTheSecretariatWrites() {
        write(SOPHIE, "Une question", null);

        assertThat(bench.tables.all(OwedMail.class))
                .allMatch(mail -> mail.kind() == OwedMail.Kind.MESSAGE_TO_CONTACT)
                .extracting(OwedMail::recipient)
                .containsExactlyInAnyOrder("anne.dupont@rennes.example", "dsi@rennes.example");
    }

    @Test
    void areThereForAFiledDossierAndForNoneThatIsUnknown() {
        Dossier filed = bench.applications.file(dossier.id(), bench.clock.instant(), Bench.APPLICANT);
        write(YANN, "Bien reçu ?", null);

        assertThat(conversations.waiting(Sight.FULL))
                .extracting(Conversations.Waiting::dossier)
                .containsExactly(filed);
        assertThatExceptionOfType(UnknownException.class)
                .isThrownBy(() -> conversations.write(UUID.randomUUID(), YANN, "", "Bonjour", null));
    }

    private void assertNothingSent() {
        assertThat(bench.tables.all(Message.class)).isEmpty();
        assertThat(bench.tables.all(OwedMail.class)).isEqualTo(List.of());
    }

    private Message write(Author author, String text, @Nullable UUID seen) {
        bench.clock.advance(Duration.ofSeconds(1));
        return conversations.write(dossier.id(), author, UUID.randomUUID().toString(), text, seen);
    }
}
