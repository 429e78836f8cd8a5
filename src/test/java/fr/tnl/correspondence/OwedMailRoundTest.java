package fr.tnl.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import fr.tnl.mail.RealMails;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.PublicAddress;
import fr.tnl.template.TemplateValue;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwedMailRoundTest {

    private static final String ELECTED = "anne.dupont@rennes.example";
    private static final String TECHNICAL = "dsi@rennes.example";
    private static final Author YANN = Author.applicant(TECHNICAL, "Yann Le Goff");
    private static final Author SOPHIE = Author.secretariat("secretariat", "Sophie Lambert");

    @TempDir
    Path folder;

    private final List<Mail> sent = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private String failsFor = "";
    private Bench bench;
    private OwedMails owed;
    private Conversations conversations;
    private OwedMailRound round;
    private Handovers handovers;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        owed = new OwedMails(new MemoryOwedMails(bench.tables), bench.tables.template(), bench.clock);
        MemoryMessages messages = new MemoryMessages(bench.tables);
        conversations = new Conversations(messages, bench.dossiers, owed, bench.tables.template(), bench.clock);
        ApplicantAccess access = mock(ApplicantAccess.class);
        when(access.issueLink(any(), any())).thenReturn("s3cret");
        when(access.linkExpiry(any())).thenReturn(Bench.CLOSES);
        PublicAddress address = new PublicAddress("https://label.example");
        MailWords words = new MailWords(RealEditions.all(), access, address);
        Mailer mailer = mock(Mailer.class);
        doAnswer(call -> deliver(call.getArgument(0))).when(mailer).send(any());
        round = new OwedMailRound(
                owed,
                new MessageMails(messages, bench.dossiers, RealEditions.all(), words, address),
                new HandoverMails(bench.timeline, bench.dossiers, words, address, Texts.messages()),
                new SetAsideMails(
                        bench.documents,
                        bench.dossiers,
                        bench.drafts,
                        bench.applications,
                        RealEditions.all(),
                        words,
                        address,
                        Texts.messages()),
                mailer);
        handovers = new Handovers(bench.contacts, owed);
    }

    @Test
    void tellsTheFormerAddressAndTheNewOneOfAHandover() {
        Dossier dossier = bench.filed();
        handOver(dossier, "paul.petit@rennes.example", Bench.APPLICANT);

        round.sendDue();
        round.sendDue();

        assertThat(sent)
                .extracting(Mail::recipientAddress)
                .containsExactlyInAnyOrder(TECHNICAL, "paul.petit@rennes.example");
        Mail former = to(TECHNICAL);
        assertThat(former.template()).isEqualTo("contact-replaced");
        assertThat(former.values().keySet()).containsAll(RealMails.words("contact-replaced"));
        assertThat(RealMails.render(former.template(), former.values()))
                .contains("Bonjour Yann Le Goff", "Rennes", "avec l’accès de " + TECHNICAL, "ne donnent plus accès")
                .contains("label@adullact.example")
                .doesNotContain("/acces/", "paul.petit");
        Mail named = to("paul.petit@rennes.example");
        assertThat(named.template()).isEqualTo("contact-named");
        assertThat(named.values().keySet()).containsAll(RealMails.words("contact-named"));
        assertThat(named.values().get("link")).isEqualTo(TemplateValue.secret("https://label.example/acces/s3cret"));
    }

    @Test
    void namesTheSecretariatWhereItHandedADossierOver() {
        handOver(bench.ready(), "paul.petit@rennes.example", Actor.staff("secretariat"));

        round.sendDue();

        assertThat(RealMails.render("contact-replaced", to(TECHNICAL).values()))
                .contains("avec l’accès de secrétariat du label");
    }

    @Test
    void saysThatAnAddressKeepsItsAccessWhereItIsThatOfTheOtherContactToo() {
        Dossier dossier = bench.ready();
        handOver(dossier, ELECTED, Bench.APPLICANT);
        round.sendDue();
        sent.clear();

        handOver(dossier, "paul.petit@rennes.example", Actor.applicant(ELECTED), ELECTED);
        round.sendDue();

        assertThat(RealMails.render("contact-replaced", to(ELECTED).values())).contains("garde son accès");
    }

    @Test
    void sendsNoLinkToWhoeverWasReplacedMeanwhile() {
        Dossier dossier = bench.ready();
        handOver(dossier, "faux@rennes.example", Bench.APPLICANT);
        handOver(dossier, "paul.petit@rennes.example", Actor.applicant(ELECTED), "faux@rennes.example");

        round.sendDue();

        assertThat(sent)
                .filteredOn(mail -> mail.template().equals("contact-named"))
                .extracting(Mail::recipientAddress)
                .containsExactly("paul.petit@rennes.example");
    }

    @Test
    void owesNothingForACorrectionAtTheSameAddress() {
        handOver(bench.ready(), "DSI@rennes.example", Bench.APPLICANT);

        assertThat(bench.tables.all(OwedMail.class)).isEmpty();
    }

    private void handOver(Dossier dossier, String address, Actor actor) {
        handOver(dossier, address, actor, TECHNICAL);
    }

    private void handOver(Dossier dossier, String address, Actor actor, String known) {
        Contact wanted = Contact.of(ContactRole.TECHNICAL, "technical", "Paul Petit", "", address, "");
        handovers.change(dossier.id(), wanted, known, actor, "Départ à la retraite");
    }

    private Mail to(String address) {
        return sent.stream()
                .filter(mail -> mail.recipientAddress().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTheSecretariatOfWhatAnApplicantWrites() {
        Dossier draft = bench.ready();
        write(draft, YANN);

        round.sendDue();
        round.sendDue();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.recipientAddress()).isEqualTo("label@adullact.example");
            assertThat(mail.template()).isEqualTo("message-from-applicant");
            assertThat(mail.dossierReference()).isNull();
            assertThat(mail.values().get("officeLink"))
                    .isEqualTo("https://label.example/backoffice/messages/" + draft.id());
            assertThat(mail.values().keySet()).containsAll(RealMails.words("message-from-applicant"));
            assertThat(RealMails.render(mail.template(), mail.values()))
                    .contains("Yann Le Goff", "Rennes", "Premier alinéa.", "Second alinéa.");
        });
    }

    @Test
    void tellsEachContactOfWhatTheSecretariatWritesWithALinkOfTheirOwn() {
        write(bench.filed(), SOPHIE);

        round.sendDue();
        round.sendDue();

        assertThat(sent).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
        assertThat(sent).allSatisfy(mail -> {
            assertThat(mail.template()).isEqualTo("message-from-secretariat");
            assertThat(mail.dossierReference()).isEqualTo("TNL-2026-0001");
            assertThat(mail.values().get("link")).isEqualTo(TemplateValue.secret("https://label.example/acces/s3cret"));
            assertThat(mail.values().keySet()).containsAll(RealMails.words("message-from-secretariat"));
            // Who answers is the secretariat
            assertThat(RealMails.render(mail.template(), mail.values()))
                    .contains("Premier alinéa.")
                    .doesNotContain("Sophie Lambert");
        });
    }

    @Test
    void quotesAMessageAsItWasTyped() {
        Dossier dossier = bench.filed();
        conversations.write(dossier.id(), YANN, "", "# Titre\n[cliquez](https://mal.example) **fort** ${link}", null);

        round.sendDue();

        assertThat(RealMails.render(sent.get(0).template(), sent.get(0).values()))
                .contains("# Titre", "[cliquez](https://mal.example) **fort** ${link}");
    }

    @Test
    void triesAgainLaterWhatDidNotLeave() {
        write(bench.ready(), SOPHIE);
        failure = mock(MailNotSentException.class);

        round.sendDue();
        failure = null;
        round.sendDue();
        assertThat(sent).isEmpty();

        bench.clock.advance(Duration.ofSeconds(30));
        round.sendDue();
        round.sendDue();
        assertThat(sent).extracting(Mail::recipientAddress).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
    }

    @Test
    void sendsTheOthersWhereOneCannotBeWritten() {
        write(bench.ready(), SOPHIE);
        failure = DomainException.of("campaign.edition.unknown", "2026");
        failsFor = ELECTED;

        round.sendDue();

        assertThat(sent).extracting(Mail::recipientAddress).containsExactly(TECHNICAL);
    }

    @Test
    void sendsNothingToWhoeverIsNoContactAnyMore() {
        Dossier dossier = bench.ready();
        Message message = write(dossier, SOPHIE);
        bench.tables.all(OwedMail.class).forEach(owed::sent);
        bench.tables.insert(OwedMail.of(
                OwedMail.Kind.MESSAGE_TO_CONTACT,
                dossier.id(),
                message.id(),
                "former@rennes.example",
                "Ex",
                bench.clock.instant()));

        round.sendDue();

        assertThat(sent).isEmpty();
        assertThat(owed.due()).isEmpty();
    }

    @Test
    void givesUpAfterAWeek() {
        write(bench.ready(), YANN);

        bench.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(owed.due()).hasSize(1);
        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(owed.due()).isEmpty();
    }

    @Test
    void waitsEverLongerUpToHalfAnHour() {
        OwedMail mail = OwedMail.of(
                OwedMail.Kind.MESSAGE_TO_CONTACT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                ELECTED,
                "",
                bench.clock.instant());
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            mail = mail.later(bench.clock.instant());
            pauses.add(Duration.between(bench.clock.instant(), mail.dueAt()).toSeconds());
        }

        assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 1920L, 1920L);
    }

    private Message write(Dossier dossier, Author author) {
        return conversations.write(dossier.id(), author, "", "Premier alinéa.\n\nSecond alinéa.", null);
    }

    private @Nullable Object deliver(Mail mail) {
        if (failure != null && (failsFor.isEmpty() || failsFor.equals(mail.recipientAddress()))) {
            throw failure;
        }
        sent.add(mail);
        return null;
    }
}
