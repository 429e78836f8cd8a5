package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.campaign.Track;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Stage;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Hashes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerBookTest {

    private static final Form FORM = Form.parse(
            "some",
            """
            {"components": [
              {"type": "textfield", "id": "name", "key": "name", "label": "Nom", "validate": {"maxLength": 100}},
              {"type": "number", "id": "agents", "key": "agents", "label": "Agents"},
              {"type": "checkbox", "id": "open", "key": "open", "label": "Ouvert"},
              {"type": "checklist", "id": "tools", "key": "tools", "label": "Outils",
               "values": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]}
            ]}
            """);

    private static final Form BY_SIZE = Form.parse(
            "by-size",
            """
            {"components": [{"id": "G", "type": "group", "components": [
              {"id": "F", "type": "checkbox", "key": "servers", "label": "Serveurs",
                "conditional": {"hide": "=population < 1000"}}
            ]}]}
            """);

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;
    private int number;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.empty().file(new DossierReference("TNL-2026-0001"), bench.clock.instant());
        number = 1;
    }

    @Test
    void givesTheSameContentTheSameHashInWhateverOrderItComes() {
        Map<String, Object> forwards = new LinkedHashMap<>(answers());
        Map<String, Object> backwards = new TreeMap<String, Object>(answers()).descendingMap();
        Document one = document("1".repeat(64));
        Document two = document("2".repeat(64));

        assertThat(hash(dossier, forwards, one, two)).isEqualTo(hash(dossier, backwards, two, one));
    }

    @Test
    void givesTheSameHashAtAnotherTime() {
        String hash = hash(dossier, answers());
        bench.clock.set(Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(hash(dossier, answers())).isEqualTo(hash);
    }

    @Test
    void isWrittenDownSoThatAnotherProgramFindsTheSameHash() {
        assertThat(hash(dossier, answers(), document("1".repeat(64))))
                .isEqualTo(Hashes.sha256("{\"answers\":{\"agents\":12.50,\"name\":\"Réseau « libre »\",\"open\":true,"
                        + "\"tools\":[\"b\",\"a\"]},\"authority\":\"COMMUNE-35238\",\"documents\":[\""
                        + "1".repeat(64) + "\"],\"reference\":\"TNL-2026-0001\",\"version\":1}"));
    }

    @Test
    void givesAnotherHashWhereAnythingDiffers() {
        String hash = hash(dossier, answers());
        Map<String, Object> other = answers();
        other.put("open", false);
        Dossier otherReference = bench.drafts
                .start(new StartRequest(
                        Bench.EDITION, Track.LABEL, Bench.RENNES, Bench.elected(), Bench.technical(), true))
                .file(new DossierReference("TNL-2026-0002"), bench.clock.instant());

        assertThat(hash(dossier, other)).isNotEqualTo(hash);
        assertThat(hash(dossier, answers(), document("1".repeat(64)))).isNotEqualTo(hash);
        assertThat(hash(otherReference, answers())).isNotEqualTo(hash);
        number = 2;
        assertThat(hash(dossier, answers())).isNotEqualTo(hash);
    }

    @Test
    void readsAFiledVersionBackAsItWas() {
        Document document = document("1".repeat(64));
        FiledVersion filed = file(dossier, answers(), document);
        FiledVersion read = bench.answerBook.filed(dossier.id(), 1);

        assertThat(read.answers().values()).isEqualTo(answers());
        assertThat(read.documentIds()).containsExactly(document.id());
        assertThat(read.contentSha256()).isEqualTo(filed.contentSha256());
        assertThat(read.form().source()).isEqualTo(FORM.source());
        assertThat(read.filedAt()).isEqualTo(bench.clock.instant());
    }

    @Test
    void readsAFiledVersionByTheSizeThatTheAuthorityHadThen() {
        Field servers = BY_SIZE.field("servers").orElseThrow();
        Facts small = Facts.of(Map.of("population", new BigDecimal(500)));
        Facts large = Facts.of(Map.of("population", new BigDecimal(5000)));
        Map<String, Object> ticked = Map.of("servers", true);
        bench.answerBook.file(
                dossier, 1, BY_SIZE, small, bench.answerBook.check(BY_SIZE, small, ticked, Stage.DRAFT), List.of());
        bench.answerBook.file(
                dossier, 2, BY_SIZE, large, bench.answerBook.check(BY_SIZE, large, ticked, Stage.DRAFT), List.of());

        Answers then = bench.answerBook.filed(dossier.id(), 1).answers();
        Answers later = bench.answerBook.filed(dossier.id(), 2).answers();

        assertThat(then.visibility().isHidden(servers)).isTrue();
        assertThat(then.values()).isEmpty();
        assertThat(later.visibility().isHidden(servers)).isFalse();
        assertThat(later.values()).isEqualTo(ticked);
    }

    @Test
    void keepsAWorkingCopyWhetherOrNotItIsRight() {
        Map<String, Object> wrong = Map.of("name", "x".repeat(5000), "agents", new BigDecimal("0.10"), "gone", "x");
        bench.answerBook.save(
                dossier.id(),
                FORM,
                new WorkingCopy(bench.answerBook.workingCopy(dossier.id()).id(), wrong, Map.of()));

        assertThat(bench.answerBook.workingCopy(dossier.id()).answers()).isEqualTo(wrong);
        assertThat(check(bench.answerBook.workingCopy(dossier.id()).answers()).values())
                .isEqualTo(Map.of("agents", new BigDecimal("0.10")));
    }

    @Test
    void hasNoVersionThatWasNotFiled() {
        assertThatThrownBy(() -> bench.answerBook.filed(dossier.id(), 1)).isInstanceOf(IllegalStateException.class);
    }

    private String hash(Dossier of, Map<String, Object> answers, Document... documents) {
        return file(of, answers, documents).contentSha256();
    }

    private FiledVersion file(Dossier of, Map<String, Object> answers, Document... documents) {
        return bench.answerBook.file(of, number, FORM, Facts.NONE, check(answers), List.of(documents));
    }

    private Answers check(Map<String, Object> answers) {
        return bench.answerBook.check(FORM, Facts.NONE, answers, Stage.DRAFT);
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("name", "Réseau « libre »");
        answers.put("agents", new BigDecimal("12.50"));
        answers.put("open", true);
        answers.put("tools", List.of("b", "a"));
        return answers;
    }

    private Document document(String sha256) {
        return new Document(
                UUID.randomUUID(),
                dossier.id(),
                "other",
                "a.pdf",
                "application/pdf",
                1,
                sha256,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
