package fr.tnl.dossier;

import static fr.tnl.testing.SampleFiles.PDF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition keeps drafts six months after the closing and gives thirty days of notice. */
class UnfiledDraftsTest {

    private static final Instant NOTICE_FROM = Bench.paris("2027-03-19T23:59:00");
    private static final Instant KEPT_UNTIL = Bench.paris("2027-04-18T23:59:00");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void areDeletedAtOnceWithAllThatBelongsToThem() {
        Dossier draft = bench.ready();
        add(draft);

        bench.unfiledDrafts.delete(draft.id());

        assertThat(MemoryRows.count(bench.tables, draft.id()).values()).containsOnly(0);
        assertThat(bench.forgotten).containsExactly("draft");
        assertThatCode(() -> bench.unfiledDrafts.delete(draft.id())).doesNotThrowAnyException();
        assertThat(bench.empty().id()).isNotEqualTo(draft.id());
    }

    @Test
    void areNotDeletedOnceFiled() {
        Dossier filed = bench.filed();

        assertThatThrownBy(() -> bench.unfiledDrafts.delete(filed.id())).hasMessage("dossier.deletion.filed");
        assertThat(bench.now(filed)).isEqualTo(filed);
    }

    @Test
    void areToldOfBeforeTheirTimeIsOverAndOnceOnly() {
        Dossier draft = bench.empty();

        bench.clock.set(NOTICE_FROM.minusSeconds(1));
        assertThat(bench.unfiledDrafts.toBeTold()).isEmpty();
        bench.clock.set(NOTICE_FROM);
        assertThat(bench.unfiledDrafts.toBeTold()).containsExactly(draft);
        assertThat(bench.unfiledDrafts.deletionIfToldNow(draft)).isEqualTo(KEPT_UNTIL);

        bench.unfiledDrafts.told(draft.id(), KEPT_UNTIL);
        bench.unfiledDrafts.told(draft.id(), KEPT_UNTIL);
        assertThat(bench.unfiledDrafts.toBeTold()).isEmpty();
    }

    @Test
    void areDeletedWhenTheirTimeIsOver() {
        Dossier draft = toldAt(NOTICE_FROM);

        bench.clock.set(KEPT_UNTIL);
        assertThat(bench.unfiledDrafts.expired()).isEmpty();
        assertThat(bench.unfiledDrafts.deleteExpired(draft.id())).isFalse();

        bench.clock.set(KEPT_UNTIL.plusSeconds(1));
        assertThat(bench.unfiledDrafts.expired()).containsExactly(draft);
        assertThat(bench.unfiledDrafts.deleteExpired(draft.id())).isTrue();
        assertThat(bench.unfiledDrafts.deleteExpired(draft.id())).isFalse();
        assertThat(bench.tables.all(Dossier.class)).isEmpty();
    }

    @Test
    void areNeverDeletedWithoutNotice() {
        Dossier draft = bench.empty();
        bench.clock.set(KEPT_UNTIL.plus(Duration.ofDays(1000)));

        assertThat(bench.unfiledDrafts.expired()).isEmpty();
        assertThat(bench.unfiledDrafts.deleteExpired(draft.id())).isFalse();
    }

    /** As where the mail server, or the product, was away for long. */
    @Test
    void areKeptAsLongAsTheNoticeWhereItCameLate() {
        Instant late = KEPT_UNTIL.plus(Duration.ofDays(40));
        Dossier draft = toldAt(late);

        bench.clock.set(late.plus(Duration.ofDays(30)));
        assertThat(bench.unfiledDrafts.expired()).isEmpty();
        bench.clock.set(late.plus(Duration.ofDays(31)));
        assertThat(bench.unfiledDrafts.expired()).containsExactly(draft);
    }

    @Test
    void areNeverDeletedOnceFiledHoweverOld() {
        Dossier filed = bench.filed();
        bench.tables.insert(new DraftNotice(filed.id(), NOTICE_FROM, KEPT_UNTIL));
        bench.clock.set(KEPT_UNTIL.plus(Duration.ofDays(1000)));

        assertThat(bench.unfiledDrafts.toBeTold()).isEmpty();
        assertThat(bench.unfiledDrafts.expired()).isEmpty();
        assertThat(bench.unfiledDrafts.deleteExpired(filed.id())).isFalse();
        assertThat(bench.now(filed)).isEqualTo(filed);
    }

    @Test
    void giveUpTheirFilesSomeTimeLater() throws IOException {
        Dossier draft = bench.empty();
        Document document = add(draft);
        stored(Duration.ofHours(1));

        bench.unfiledDrafts.delete(draft.id());
        assertThat(files()).hasSize(1);
        bench.orphanedFiles.remove();

        assertThat(files()).isEmpty();
        assertThat(bench.tables.all(OrphanedFile.class)).isEmpty();
        assertThatThrownBy(() -> bench.documents.open(document)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void leaveAFileThatAnotherDossierHoldsToo() throws IOException {
        Dossier draft = bench.empty();
        add(draft);
        bench.unfiledDrafts.delete(draft.id());
        Dossier other = bench.empty();
        Document kept = add(other);
        stored(Duration.ofHours(1));

        bench.orphanedFiles.remove();

        assertThat(bench.documents.open(kept)).hasBinaryContent(PDF);
        assertThat(bench.tables.all(OrphanedFile.class)).isEmpty();
    }

    /** Its row may be on its way. */
    @Test
    void leaveAFileThatHasJustBeenStoredForTheNextTime() throws IOException {
        Dossier draft = bench.empty();
        add(draft);
        stored(Duration.ofMinutes(9));
        bench.unfiledDrafts.delete(draft.id());

        bench.orphanedFiles.remove();
        assertThat(files()).hasSize(1);

        bench.clock.advance(Duration.ofMinutes(2));
        bench.orphanedFiles.remove();
        assertThat(files()).isEmpty();
    }

    private Dossier toldAt(Instant moment) {
        Dossier draft = bench.empty();
        bench.clock.set(moment);
        bench.unfiledDrafts.told(draft.id(), bench.unfiledDrafts.deletionIfToldNow(draft));
        return draft;
    }

    private Document add(Dossier draft) {
        return bench.drafts.addDocument(draft.id(), Document.OTHER, "a.pdf", PDF, Bench.APPLICANT);
    }

    private void stored(Duration ago) throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(bench.clock.instant().minus(ago)));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
