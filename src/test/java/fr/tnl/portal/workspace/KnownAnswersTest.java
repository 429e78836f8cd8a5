package fr.tnl.portal.workspace;

import static fr.tnl.portal.workspace.SampleForm.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownAnswersTest {

    @Test
    void areCarriedForTheQuestionsOfTheSectionOnly() {
        String carried = KnownAnswers.write(
                section(1).fields(),
                Map.of("agents", List.of("12"), "office", List.of("free"), "site", List.of("a\n\"b\"")));

        assertThat(KnownAnswers.read(carried)).isEqualTo(Map.of("agents", List.of("12"), "site", List.of("a\n\"b\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"agents\": 12", "{\"agents\": {}}", "<script>"})
    void areNoneWhereTheTextIsNotOurs(String text) {
        assertThat(KnownAnswers.read(text)).isEmpty();
    }
}
