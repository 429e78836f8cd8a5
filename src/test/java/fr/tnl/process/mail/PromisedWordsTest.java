package fr.tnl.process.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.mail.RealMails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromisedWordsTest {

    static List<String> templates() {
        return RealMails.names();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMailUsesPromisedWordsOnly(String template) throws IOException {
        assertThat(real().of(template)).containsAll(RealMails.words(template));
    }

    @Test
    void areReadFromTheTable() throws IOException {
        assertThat(real().of("receipt"))
                .contains("recipientName", "reference", "filedAt")
                .doesNotContain("reason", "link");
        assertThat(real().of("award")).contains("recipientName", "reference", "levelLabel");
        assertThat(real().of("draft-link")).contains("recipientName", "link").doesNotContain("reference");
    }

    @Test
    void leaveAnUnknownWordOut() {
        PromisedWords few = PromisedWords.in("| tous | `${recipientName}` |\n| `award` | et `${levelLabel}` |\n");

        assertThat(few.of("award")).containsExactly("levelLabel", "recipientName");
        assertThat(few.of("receipt")).containsExactly("recipientName");
    }

    private static PromisedWords real() throws IOException {
        return PromisedWords.in(Files.readString(Path.of("processes/README.md")));
    }
}
