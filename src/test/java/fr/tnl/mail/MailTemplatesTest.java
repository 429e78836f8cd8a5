package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"classpath:processes", "src/test/resources/processes", "file:./src/test/resources/processes/"})
    void readsFromAnyKindOfLocation(String location) {
        MailTemplates templates = new MailTemplates(location);

        assertThat(templates.names()).containsExactly("receipt");
        assertThat(templates.placeholders("receipt"))
                .containsExactly("authorityName", "contact", "details", "link", "recipientName", "reference");
    }

    @Test
    void takesACorrectionFromTheNextMailOn(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("mails")).resolve("hello.md");
        MailTemplates templates = new MailTemplates(folder.toString());
        Files.writeString(file, "---\nsubject: S\n---\n${before}");
        assertThat(templates.placeholders("hello")).containsExactly("before");

        Files.writeString(file, "---\nsubject: S\n---\n${after}");

        assertThat(templates.placeholders("hello")).containsExactly("after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "../mails/receipt", "receipt.md", "", "/etc/passwd"})
    void refusesANameWithoutFile(String name) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> new MailTemplates("classpath:processes").placeholders(name))
                .satisfies(e -> assertThat(e.key()).isEqualTo("template.missing"));
    }

    @Test
    void hasNoNamesWhereThereIsNoFolder(@TempDir Path folder) {
        assertThat(new MailTemplates(folder.resolve("nowhere").toString()).names())
                .isEmpty();
    }
}
