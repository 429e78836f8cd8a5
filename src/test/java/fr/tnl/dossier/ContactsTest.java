package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    private static final String ELECTED = "anne.dupont@rennes.example";
    private static final String TECHNICAL = "dsi@rennes.example";
    private static final String PAUL = "paul.petit@rennes.example";

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.ready();
    }

    @Test
    void areReplacedOneByOne() {
        Contacts.Change change = change(paul(), TECHNICAL).orElseThrow();

        assertThat(change.before()).isEqualTo(Bench.technical());
        assertThat(change.after()).isEqualTo(paul());
        assertThat(change.isMoved()).isTrue();
        assertThat(change.closed()).isTrue();
        assertThat(bench.now(dossier).contacts()).containsExactlyInAnyOrder(Bench.elected(), paul());
    }

    @Test
    void loseTheirLinksAndSessionsAtOnceAndTheOtherContactKeepsTheirs() {
        String link = bench.access.issueLink(dossier, TECHNICAL);
        String session = bench.access.openSession(dossier.id(), TECHNICAL);
        String other = bench.access.openSession(dossier.id(), ELECTED);

        change(paul(), TECHNICAL);

        assertThat(bench.access.ofLink(link)).isEmpty();
        assertThat(bench.access.ofSession(session)).isEmpty();
        assertThat(bench.access.ofSession(other)).isPresent();
    }

    @Test
    void keepTheirSessionsThroughACorrectionAtTheSameAddress() {
        String session = bench.access.openSession(dossier.id(), TECHNICAL);
        Contact corrected = new Contact(ContactRole.TECHNICAL, "Yann Le Goff", "DGS", "DSI@Rennes.example", "02");

        Contacts.Change change = change(corrected, TECHNICAL).orElseThrow();

        assertThat(change.isMoved()).isFalse();
        assertThat(change.closed()).isFalse();
        assertThat(bench.access.ofSession(session)).isPresent();
        assertThat(bench.now(dossier).contact(ContactRole.TECHNICAL)).isEqualTo(corrected);
        assertThat(lastDetail()).isEqualTo("Référent·e technique\u00A0: coordonnées corrigées (Yann Le Goff)");
    }

    @Test
    void mayBeOnePersonWhoKeepsTheirAccessAsLongAsTheyAreOneOfThem() {
        change(new Contact(ContactRole.ELECTED, "Yann Le Goff", "", TECHNICAL, ""), ELECTED);
        String session = bench.access.openSession(dossier.id(), TECHNICAL);

        Contacts.Change change = change(paul(), TECHNICAL).orElseThrow();

        assertThat(change.isMoved()).isTrue();
        assertThat(change.closed()).isFalse();
        assertThat(bench.access.ofSession(session)).isPresent();
    }

    @Test
    void areTheSameAfterASecondPress() {
        change(paul(), TECHNICAL);

        assertThat(change(paul(), TECHNICAL)).isEmpty();
        assertThat(bench.story(bench.now(dossier))).containsOnlyOnce(EventKind.CONTACT_CHANGED);
    }

    @Test
    void areNotOverwrittenWhereSomebodyWasFaster() {
        change(paul(), TECHNICAL);
        Contact late = new Contact(ContactRole.TECHNICAL, "Rose", "", "rose@rennes.example", "");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> change(late, TECHNICAL))
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("dossier.contact.overtaken");
                    assertThat(problem.args()).containsExactly("Paul Petit", PAUL);
                });
        assertThat(change(late, PAUL)).isPresent();
    }

    @Test
    void areToldOfInTheStoryWithBothAddresses() {
        change(paul(), TECHNICAL);

        assertThat(lastDetail())
                .contains("Référent·e technique", "Yann Le Goff", TECHNICAL, "Paul Petit", PAUL)
                .doesNotContain("Motif");
        assertThat(EventKind.CONTACT_CHANGED.isToldToApplicant()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void areReplacedWhereverTheDossierStands(DossierStatus status) {
        bench = new Bench(folder);
        dossier = status == DossierStatus.DRAFT ? bench.ready() : bench.at(status);

        change(paul(), TECHNICAL);

        Dossier now = bench.now(dossier);
        assertThat(now.contact(ContactRole.TECHNICAL)).isEqualTo(paul());
        assertThat(now.status()).isEqualTo(status);
        assertThat(now.filedVersions()).isEqualTo(dossier.filedVersions());
    }

    @Test
    void areReplacedByTheSecretariatWithAReason() {
        bench.contacts.change(dossier.id(), paul(), TECHNICAL, Actor.staff("sophie"), " Départ à la retraite ");

        assertThat(lastDetail()).endsWith("\nMotif\u00A0: Départ à la retraite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u0000"})
    void areNotReplacedByTheSecretariatWithoutAReason(String reason) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> bench.contacts.change(dossier.id(), paul(), TECHNICAL, Actor.staff("sophie"), reason))
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("dossier.contact.reason");
                    assertThat(problem.field()).isEqualTo("reason");
                });
        assertThat(bench.now(dossier)).isEqualTo(dossier);
    }

    @Test
    void changeTenTimesADayAtMostUnlessTheSecretariatSteppedIn() {
        String known = TECHNICAL;
        for (int i = 0; i < Contacts.MOST_A_DAY; i++) {
            String next = "contact" + i + "@rennes.example";
            change(new Contact(ContactRole.TECHNICAL, "C", "", next, ""), known);
            known = next;
        }
        String last = known;

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> change(paul(), last))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("dossier.contact.tooOften"));
        bench.contacts.change(dossier.id(), paul(), last, Actor.staff("sophie"), "Erreur de saisie");
        bench.clock.advance(Duration.ofDays(1));
        assertThat(change(Bench.technical(), PAUL)).isPresent();
    }

    private static Contact paul() {
        return new Contact(ContactRole.TECHNICAL, "Paul Petit", "DSI", PAUL, "");
    }

    private Optional<Contacts.Change> change(Contact wanted, String known) {
        return bench.contacts.change(dossier.id(), wanted, known, Bench.APPLICANT, "");
    }

    private String lastDetail() {
        return bench.timeline.of(dossier.id()).stream()
                .filter(event -> event.kind() == EventKind.CONTACT_CHANGED)
                .reduce((first, second) -> second)
                .orElseThrow()
                .detail();
    }
}
