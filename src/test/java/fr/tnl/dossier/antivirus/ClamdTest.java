package fr.tnl.dossier.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.testing.FakeClamd;
import fr.tnl.testing.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class ClamdTest {

    private static final byte[] LARGE = new byte[10 * 1024 * 1024];

    private final FakeClamd server = new FakeClamd();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsCleanFromHarmful() throws IOException {
        byte[] late = Arrays.copyOf(LARGE, LARGE.length);
        System.arraycopy(SampleFiles.EICAR, 0, late, late.length - 100, SampleFiles.EICAR.length);

        assertThat(scan(SampleFiles.PDF)).isEmpty();
        assertThat(scan(LARGE)).isEmpty();
        assertThat(scan(SampleFiles.EICAR)).contains("Win.Test.EICAR_HDB-1");
        assertThat(scan(late)).contains("Win.Test.EICAR_HDB-1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void givesNoVerdictThatItDidNotGet(FakeClamd.Mood mood) {
        server.is(mood);

        assertThatThrownBy(() -> scan(LARGE)).isInstanceOf(IOException.class);
    }

    @Test
    void saysThatTheServerIsAway() {
        server.close();

        assertThatThrownBy(() -> scan(SampleFiles.PDF)).isInstanceOf(IOException.class);
    }

    private Optional<String> scan(byte[] content) throws IOException {
        Duration patience = Duration.ofMillis(1500);
        return new Clamd(new AntivirusProperties("localhost", server.port(), patience))
                .scan(new ByteArrayInputStream(content));
    }
}
