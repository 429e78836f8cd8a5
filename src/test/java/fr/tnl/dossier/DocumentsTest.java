package fr.tnl.dossier;

import static fr.tnl.testing.SampleFiles.JPEG;
import static fr.tnl.testing.SampleFiles.PDF;
import static fr.tnl.testing.SampleFiles.PNG;
import static fr.tnl.testing.SampleFiles.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.FileSync;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

class DocumentsTest {

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.empty();
    }

    @Test
    void bearTheTypeOfTheirContentAndItsEnding() {
        Document document = add("photo.JPEG", JPEG);

        assertThat(document.mediaType()).isEqualTo("image/jpeg");
        assertThat(document.fileName()).isEqualTo("photo.jpg");
    }

    @Test
    void areNotKeptWhereTheyAreRefused() throws IOException {
        assertRefused("dossier.document.type", "virus.pdf", PROGRAM);
        assertRefused("dossier.document.ending", "photo.png", PDF);
    }

    @Nested
    class Limits {

        @Test
        void refuseAnEmptyFile() throws IOException {
            assertRefused("dossier.document.empty", "a.pdf", new byte[0]);
        }

        @Test
        void takeTheLargestFileAndNoneLarger() throws IOException {
            assertRefused("dossier.document.tooLarge", "a.pdf", Arrays.copyOf(PDF, Documents.LARGEST + 1));
            assertThat(add("a.pdf", Arrays.copyOf(PDF, Documents.LARGEST)).size())
                    .isEqualTo(Documents.LARGEST);
        }

        @Test
        void takeThirtyDocumentsAndOneMoreOnceOneIsTakenOut() {
            Document first = add("a.pdf", PDF);
            for (int i = 1; i < 30; i++) {
                add("a.pdf", Arrays.copyOf(PDF, PDF.length + i));
            }
            byte[] oneMore = Arrays.copyOf(PDF, PDF.length + 30);
            DomainException refused = catchThrowableOfType(DomainException.class, () -> add("a.pdf", oneMore));

            assertThat(refused.key()).isEqualTo("dossier.document.tooMany");
            assertThat(refused.args()).containsExactly(30);
            assertThat(add("encore.pdf", PDF)).isEqualTo(first);
            bench.documents.remove(dossier.id(), first.id(), Bench.APPLICANT);
            assertThat(add("a.pdf", oneMore).removedAt()).isNull();
            assertThat(bench.documents.of(dossier.id())).hasSize(30);
        }
    }

    @Test
    void keepOfANameNothingThatBreaksALineAHeaderOrAFileSystem() {
        assertThat(add("a\r\nSet-Cookie: x\u0000\"<>|?*;%.pdf", PDF).fileName())
                .isEqualTo("a__Set-Cookie_ x_________.pdf");
        // Line breaks of Unicode, and marks that make a name read backwards
        assertThat(add("a\u0085b\u2028c\u202Efdp.png", PNG).fileName()).isEqualTo("a_b_c_fdp.png");
    }

    @Test
    void shortenALongNameAndKeepItsEnding() {
        String name = add("é".repeat(400) + ".pdf", PDF).fileName();

        assertThat(name).isEqualTo("é".repeat(150) + ".pdf");
    }

    @Test
    void areNotAddedTwiceAtTheirPlace() {
        Document first = add("a.pdf", PDF);

        assertThat(add("a.pdf", PDF)).isEqualTo(first);
        assertThat(bench.documents.of(dossier.id())).containsExactly(first);
        bench.documents.remove(dossier.id(), first.id(), Bench.APPLICANT);
        assertThat(add("a.pdf", PDF).id()).isNotEqualTo(first.id());
    }

    @Test
    void keepTheSameContentOnceUnderTwoRows() throws IOException {
        Document one = add("a.pdf", PDF);
        Document two = bench.documents.add(dossier.id(), "commitment", "b.pdf", PDF, Bench.APPLICANT);

        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(files()).isEqualTo(1);
        bench.documents.remove(dossier.id(), one.id(), Bench.APPLICANT);
        try (InputStream content = bench.documents.open(two)) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void areOnDiskBeforeTheirRow() throws IOException {
        JdbcAggregateTemplate failing = mock(JdbcAggregateTemplate.class);
        when(failing.insert(any())).then(call -> {
            Document row = call.getArgument(0);
            assertThat(bench.documents.open(row)).hasBinaryContent(PDF);
            throw new DataAccessResourceFailureException("no database");
        });
        Documents documents = new Documents(
                new MemoryDocuments(bench.tables),
                new DocumentStore(folder, new FileSync(true)),
                bench.timeline,
                failing,
                bench.clock);

        assertThatThrownBy(() -> documents.add(dossier.id(), Document.OTHER, "a.pdf", PDF, Bench.APPLICANT))
                .hasMessage("no database");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void areFoundInTheirOwnDossierOnly() {
        Document document = add("a.pdf", PDF);

        assertThat(bench.documents.get(dossier.id(), document.id())).isEqualTo(document);
        assertThatThrownBy(() -> bench.documents.get(UUID.randomUUID(), document.id()))
                .hasMessage("dossier.document.unknown");
        assertThatThrownBy(() -> bench.documents.remove(UUID.randomUUID(), document.id(), Bench.APPLICANT))
                .hasMessage("dossier.document.unknown");
        assertThat(bench.documents.of(dossier.id())).hasSize(1);
    }

    private Document add(String name, byte[] content) {
        return bench.documents.add(dossier.id(), Document.OTHER, name, content, Bench.APPLICANT);
    }

    private void assertRefused(String key, String name, byte[] content) throws IOException {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> add(name, content));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).isEqualTo(Document.OTHER);
        assertThat(refused.args()[0]).isEqualTo(name);
        assertThat(bench.documents.of(dossier.id())).isEmpty();
        assertThat(files()).isZero();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
