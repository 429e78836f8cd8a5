package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.FileSync;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest {

    private static final String HASH_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    private DocumentStore store;

    @BeforeEach
    void open() {
        store = new DocumentStore(folder.resolve("documents"), new FileSync(true));
    }

    @Test
    void keepsContentUnderItsHashAndReadsItBack() throws IOException {
        DocumentStore.Stored stored = store.store(content("hello"));

        assertThat(stored.sha256()).isEqualTo(HASH_OF_HELLO);
        assertThat(stored.size()).isEqualTo(5);
        assertThat(files()).containsExactly("documents/2c/" + HASH_OF_HELLO);
        try (InputStream read = store.open(HASH_OF_HELLO)) {
            assertThat(read).hasContent("hello");
        }
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        store.store(content("hello"));
        store.store(content("hello"));
        store.store(content("other"));

        assertThat(files()).hasSize(2);
    }

    @Test
    void leavesNoFileBehindWhereTheContentBreaksOff() throws IOException {
        InputStream broken = new SequenceInputStream(content("x".repeat(20_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });

        assertThatThrownBy(() -> store.store(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNoFileBehindWhereItCannotGetItsName() throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        // In the way of the folder that the content belongs into
        Files.writeString(folder.resolve("documents/2c"), "");

        assertThatThrownBy(() -> store.store(content("hello"))).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).containsExactly("documents/2c");
    }

    @Test
    void saysWhichContentIsGoneAndWhereItWas() {
        assertThatThrownBy(() -> store.open(HASH_OF_HELLO))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(HASH_OF_HELLO)
                .hasMessageContaining(folder.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
