package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.shared.DomainException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.empty();
    }

    @Nested
    class AType {

        @Test
        void isFoundFromTheContentWhateverTheName() throws IOException {
            assertThat(type("photo.png", PDF)).isEqualTo("application/pdf");
            assertThat(type("scan.pdf", PNG)).isEqualTo("image/png");
            assertThat(type("scan", JPEG)).isEqualTo("image/jpeg");
            assertThat(type("texte.pdf", openDocument("text"))).isEqualTo("application/vnd.oasis.opendocument.text");
            assertThat(type("a.zip", openDocument("spreadsheet")))
                    .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
            assertThat(type("a.odt", openDocument("presentation")))
                    .isEqualTo("application/vnd.oasis.opendocument.presentation");
        }

        @Test
        void givesTheNameItsEnding() {
            assertThat(add("photo.png", PDF).fileName()).isEqualTo("photo.pdf");
            assertThat(add("photo.JPEG", JPEG).fileName()).isEqualTo("photo.jpg");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"virus.exe", "virus.pdf", "virus.png", "virus.jpg", "virus.odt", "virus.ods", "virus.odp"})
        void isRefusedWhateverTheNameSays(String name) throws IOException {
            byte[] program = "MZ\u0090\u0000\u0003\u0000".getBytes(StandardCharsets.ISO_8859_1);
            byte[] unknown = {0, 1, 2, 3, (byte) 200, (byte) 201, 0, 0};

            assertTypeRefused(name, program);
            assertTypeRefused(name, unknown);
            assertTypeRefused(name, "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
            assertTypeRefused(name, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
            assertTypeRefused(name, "Du texte".getBytes(StandardCharsets.UTF_8));
            assertTypeRefused(name, zip("word/document.xml"));
        }

        private String type(String name, byte[] content) {
            return add(name, content).mediaType();
        }

        private void assertTypeRefused(String name, byte[] content) throws IOException {
            assertRefused("dossier.document.type", name, content);
        }
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
                add("a.pdf", PDF);
            }
            DomainException refused = catchThrowableOfType(DomainException.class, () -> add("a.pdf", PDF));

            assertThat(refused.key()).isEqualTo("dossier.document.tooMany");
            assertThat(refused.args()).containsExactly(30);
            bench.documents.remove(dossier.id(), first.id());
            assertThat(add("a.pdf", PDF).removedAt()).isNull();
            assertThat(bench.documents.of(dossier.id())).hasSize(30);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ../../etc/passwd, passwd.pdf
                    /etc/passwd, passwd.pdf
                    C:\\Documents\\Délibération.pdf, Délibération.pdf
                    ..\\..\\secret.pdf, secret.pdf
                    ., document.pdf
                    .., ..pdf
                    .htaccess, document.pdf
                    a/, document.pdf
                    '   .pdf', document.pdf
                    engagement, engagement.pdf
                    Projet v1.2 final.pdf, Projet v1.2 final.pdf
                    rapport.pdf.exe, rapport.pdf.pdf
                    """)
    void keepOfANameNoPath(String given, String kept) {
        assertThat(add(given, PDF).fileName()).isEqualTo(kept);
    }

    @Test
    void keepOfANameNothingThatBreaksALineAHeaderOrAFileSystem() {
        assertThat(add("a\r\nSet-Cookie: x\u0000\"<>|?*;%.pdf", PDF).fileName())
                .isEqualTo("a__Set-Cookie_ x_________.pdf");
        // Line breaks of Unicode, and marks that make a name read backwards
        assertThat(add("a\u0085b\u2028c\u202Efdp.exe", PDF).fileName()).isEqualTo("a_b_c_fdp.pdf");
    }

    @Test
    void shortenALongNameAndKeepItsEnding() {
        String name = add("é".repeat(400) + ".pdf", PDF).fileName();

        assertThat(name).isEqualTo("é".repeat(150) + ".pdf");
    }

    @Test
    void keepTheSameContentOnceUnderTwoRows() throws IOException {
        Document one = add("a.pdf", PDF);
        Document two = add("b.pdf", PDF);

        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(files()).isEqualTo(1);
        bench.documents.remove(dossier.id(), one.id());
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
        Documents documents =
                new Documents(new MemoryDocuments(bench.tables), new DocumentStore(folder), failing, bench.clock);

        assertThatThrownBy(() -> documents.add(dossier.id(), Document.OTHER, "a.pdf", PDF))
                .hasMessage("no database");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void areFoundInTheirOwnDossierOnly() {
        Document document = add("a.pdf", PDF);

        assertThat(bench.documents.get(dossier.id(), document.id())).isEqualTo(document);
        assertThatThrownBy(() -> bench.documents.get(UUID.randomUUID(), document.id()))
                .hasMessage("dossier.document.unknown");
        assertThatThrownBy(() -> bench.documents.remove(UUID.randomUUID(), document.id()))
                .hasMessage("dossier.document.unknown");
        assertThat(bench.documents.of(dossier.id())).hasSize(1);
    }

    private Document add(String name, byte[] content) {
        return bench.documents.add(dossier.id(), Document.OTHER, name, content);
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

    /** As office suites write it: the type comes first, as it is. */
    private static byte[] openDocument(String kind) throws IOException {
        byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
