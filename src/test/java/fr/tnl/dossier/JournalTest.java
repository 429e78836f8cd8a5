package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.journal.Break;
import fr.tnl.dossier.journal.Fault;
import fr.tnl.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of a dossier from its draft on, and what it finds when rows are changed behind its back. */
class JournalTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;

    @BeforeEach
    void file() {
        bench = new Bench(folder);
        Dossier draft = bench.ready();
        Document gone = bench.drafts.addDocument(draft.id(), Document.OTHER, "brouillon.pdf", PDF, Bench.APPLICANT);
        bench.drafts.removeDocument(draft.id(), gone.id(), Bench.APPLICANT);
        bench.drafts.removeDocument(draft.id(), gone.id(), Bench.APPLICANT);
        bench.drafts.addDocument(draft.id(), Document.OTHER, "annexe.pdf", PDF, Bench.APPLICANT);
        bench.drafts.addDocument(draft.id(), Document.OTHER, "annexe.pdf", PDF, Bench.APPLICANT);
        dossier = bench.applications.file(draft.id(), bench.clock.instant(), Bench.APPLICANT);
    }

    @Test
    void tellsEachActFromTheDraftOnWithNumbersInARow() {
        assertThat(lines())
                .extracting(DossierEvent::kind)
                .containsExactly(
                        EventKind.STARTED,
                        EventKind.DOCUMENT_ADDED,
                        EventKind.DOCUMENT_REMOVED,
                        EventKind.DOCUMENT_ADDED,
                        EventKind.ANSWERS_GIVEN,
                        EventKind.FILED);
        assertThat(lines()).extracting(DossierEvent::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(bench.journal.of(dossier).isWhole()).isTrue();
        assertThat(bench.journal.of(dossier).head().lines()).isEqualTo(6);
    }

    @Test
    void saysWhoGaveHowManyAnswersOfWhichSection() {
        DossierEvent given = line(EventKind.ANSWERS_GIVEN);

        assertThat(given.actor()).isEqualTo("dsi@ville.example");
        assertThat(given.detail().lines())
                .isNotEmpty()
                .allMatch(line -> line.matches(".+\u00a0: (\\d+ réponses|une réponse)"));
    }

    @Test
    void saysOfAnAmendmentOnlyWhatChangedAndWhoChangedIt() {
        Actor other = Actor.applicant("anne.dupont@rennes.example");
        String key = bench.drafts.answers(dossier).values().keySet().iterator().next();
        WorkingCopy copy = bench.answerBook.workingCopy(dossier.id());
        copy.answers().remove(key);
        copy.traces().put(key, new WorkingCopy.Trace(other.name(), bench.clock.instant()));
        bench.answerBook.save(dossier.id(), bench.drafts.form(dossier), copy);
        FiledVersion second = new FiledVersion(
                2, bench.drafts.form(dossier), bench.drafts.answers(dossier), List.of(), "", bench.clock.instant());

        new AnswerAuthors(bench.answerBook, bench.timeline, fr.tnl.testing.Texts.messages()).note(dossier, second);

        assertThat(lines().get(6)).satisfies(given -> {
            assertThat(given.actor()).isEqualTo(other.name());
            assertThat(given.detail()).endsWith("une réponse").doesNotContain("\n");
        });
    }

    @Test
    void vouchesForWhatWasFiledAndForEachDocument() {
        assertThat(line(EventKind.FILED).evidence())
                .isEqualTo(bench.applications.latest(dossier).contentSha256());
        assertThat(line(EventKind.DOCUMENT_ADDED).evidence())
                .isEqualTo(bench.documents.of(dossier.id()).get(0).sha256());
        assertThat(bench.journal.content(dossier, line(EventKind.FILED)))
                .hasValueSatisfying(content ->
                        assertThat(content).contains(dossier.requireReference().value()));
        assertThat(bench.journal.content(dossier, line(EventKind.STARTED))).isEmpty();
    }

    @Test
    void findsAnswersThatWereChangedAfterTheyWereFiled() {
        AnswerVersion filed = bench.tables.all(AnswerVersion.class).stream()
                .filter(version -> version.number() == 1)
                .findFirst()
                .orElseThrow();
        bench.tables.update(new AnswerVersion(
                filed.id(),
                filed.dossier(),
                1,
                "{}",
                filed.documents(),
                filed.traces(),
                filed.facts(),
                filed.formName(),
                filed.formSha256(),
                filed.contentSha256(),
                filed.savedAt()));

        assertThat(bench.journal.of(dossier).breaks()).containsExactly(new Break(6, Fault.NOT_VOUCHED));
    }

    @Test
    void findsAnEventThatWasChanged() {
        DossierEvent filed = line(EventKind.FILED);
        bench.tables.update(new DossierEvent(
                filed.id(),
                filed.dossier(),
                filed.number(),
                filed.at().minusSeconds(3600),
                filed.kind(),
                filed.actorKind(),
                filed.actor(),
                filed.detail(),
                filed.evidence(),
                filed.seal()));

        assertThat(bench.journal.of(dossier).breaks()).containsExactly(new Break(6, Fault.ALTERED));
    }

    @Test
    void staysWholeWhenAPersonIsErased() {
        Dossier ended = bench.applications.withdraw(dossier.id(), "Trop tôt.", Bench.APPLICANT);
        ErasureRequest request = bench.personalRecords.request(ended.id(), Bench.APPLICANT.name());

        bench.personalRecords.erase(ended.requireReference(), request.id(), Actor.staff("secretariat"));

        assertThat(lines()).noneMatch(line -> line.actor().equals(Bench.APPLICANT.name()));
        assertThat(line(EventKind.FILED).seal().actorSalt()).isNull();
        assertThat(line(EventKind.WITHDRAWN).detail()).isEqualTo("Trop tôt.");
        assertThat(bench.journal.of(ended).isWhole()).isTrue();
    }

    private List<DossierEvent> lines() {
        return bench.timeline.of(dossier.id());
    }

    private DossierEvent line(EventKind kind) {
        return lines().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }
}
