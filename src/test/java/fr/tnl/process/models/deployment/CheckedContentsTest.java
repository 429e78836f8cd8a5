package fr.tnl.process.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckedContentsTest {

    private final CheckedContents checked = new CheckedContents();

    @Test
    void areKnownAgainToTheLastByte() {
        checked.remember(Map.of("dossier.bpmn", text("a")), Map.of("dossier.bpmn", text("a")));

        assertThat(checked.are(Map.of("dossier.bpmn", text("a")))).isTrue();
        assertThat(checked.are(Map.of("dossier.bpmn", text("b")))).isFalse();
    }

    @Test
    void areNotKnownWithOneFileMoreOrLess() {
        Map<String, byte[]> two = Map.of("dossier.bpmn", text("a"), "level.dmn", text("b"));
        checked.remember(two, two);

        assertThat(checked.are(Map.of("dossier.bpmn", text("a")))).isFalse();
        assertThat(checked.are(Map.of("dossier.bpmn", text("a"), "level.dmn", text("b"), "old.form", text("c"))))
                .isFalse();
    }

    @Test
    void areNotKnownWhereSomebodySavedAFileDuringTheCheck() {
        checked.remember(Map.of("dossier.bpmn", text("a")), Map.of("dossier.bpmn", text("b")));

        assertThat(checked.are(Map.of("dossier.bpmn", text("a")))).isFalse();
        assertThat(checked.are(Map.of("dossier.bpmn", text("b")))).isFalse();
    }

    @Test
    void areNotKnownAnyMoreOnceTheyAreForgotten() {
        checked.remember(Map.of("dossier.bpmn", text("a")), Map.of("dossier.bpmn", text("a")));

        checked.forget();

        assertThat(checked.are(Map.of("dossier.bpmn", text("a")))).isFalse();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(checked.are(Map.of())).isFalse();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
