package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnteredTest {

    @Test
    void writesSavedAnswersAsTheyWouldBeTyped() {
        assertThat(Entered.of(Map.of(
                        "agents",
                        new BigDecimal("1200.50"),
                        "thousands",
                        new BigDecimal("1E+3"),
                        "tools",
                        List.of("text", "sheet"),
                        "policy",
                        true)))
                .isEqualTo(Map.of(
                        "agents", List.of("1200,5"),
                        "thousands", List.of("1000"),
                        "tools", List.of("text", "sheet"),
                        "policy", List.of("true")));
    }

    @Test
    void writesNothingForNoAnswer() {
        assertThat(Entered.of((Object) null)).isEmpty();
    }
}
