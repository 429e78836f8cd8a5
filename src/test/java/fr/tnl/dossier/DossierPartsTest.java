package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tnl.dossier.DossierPart.Kind;
import fr.tnl.dossier.PartProgress.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierPartsTest {

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        bench.required.add(Bench.required("commitment"));
        Dossier draft = bench.ready();
        bench.drafts.addDocument(draft.id(), "commitment", "lettre.pdf", pdf("lettre"), Bench.APPLICANT);
        dossier = bench.at(draft, DossierStatus.COMPLEMENT_REQUESTED);
    }

    @Test
    void areTheQuestionsOfEachSectionThenTheDocumentsAndAnyOther() {
        List<DossierPart> parts = bench.parts.of(dossier);

        assertThat(parts)
                .extracting(DossierPart::id)
                .startsWith("badgeCommitment", "badgePooling", "badgeFormats")
                .endsWith("badgeEvidence", "commitment", Document.OTHER);
        assertThat(parts.get(0).section()).isEqualTo("1. Stratégie et mutualisation");
        assertThat(parts.get(0).title()).startsWith("Une personne porte-t-elle");
        assertThat(parts.get(parts.size() - 1).title()).isEqualTo("Autre document");
    }

    @Test
    void areToDoUntilTheyChange() {
        assertThat(bench.parts.progress(dossier, wanted(), 1))
                .extracting(PartProgress::state)
                .containsExactly(State.TO_DO, State.TO_DO, State.NOT_ASKED);
    }

    @Test
    void areDoneByAnotherAnswerOrOneMoreDocument() {
        answerAndSend();

        assertThat(bench.parts.progress(dossier, wanted(), 1))
                .extracting(PartProgress::state, PartProgress::answer)
                .containsExactly(tuple(State.DONE, "Non"), tuple(State.DONE, "signee.pdf"), tuple(State.NOT_ASKED, ""));
    }

    @Test
    void areNotDoneByTakingAnswerOrDocumentAway() {
        bench.answers.save(
                dossier.id(), AnswerEdit.ofQuestion("badgePooling", List.of(), List.of("yes")), Bench.APPLICANT);
        bench.drafts.removeDocument(
                dossier.id(), bench.drafts.documents(dossier).get(0).id(), Bench.APPLICANT);

        assertThat(bench.parts.progress(dossier, wanted(), 1))
                .extracting(PartProgress::state)
                .startsWith(State.TO_DO, State.TO_DO);
    }

    @Test
    void areWhatTheNextVersionSaidEvenAfterAThird() {
        answerAndSend();
        bench.applications.refile(dossier.id(), EventKind.COMPLEMENT_RECEIVED, Bench.APPLICANT, "");
        bench.answers.save(
                dossier.id(), AnswerEdit.ofQuestion("badgePooling", List.of("yes"), List.of("no")), Bench.APPLICANT);
        bench.applications.amend(dossier.id(), bench.clock.instant(), Bench.APPLICANT);

        assertThat(bench.parts.progress(bench.now(dossier), wanted(), 1, 2))
                .extracting(PartProgress::answer)
                .startsWith("Non", "signee.pdf");
    }

    private void answerAndSend() {
        bench.answers.save(
                dossier.id(), AnswerEdit.ofQuestion("badgePooling", List.of("no"), List.of("yes")), Bench.APPLICANT);
        bench.drafts.addDocument(dossier.id(), "commitment", "signee.pdf", pdf("signée"), Bench.APPLICANT);
    }

    private static List<DossierPart> wanted() {
        return List.of(
                new DossierPart(Kind.QUESTION, "badgePooling", "", ""),
                new DossierPart(Kind.DOCUMENT, "commitment", "", ""),
                new DossierPart(Kind.QUESTION, "gone", "", ""));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }
}
