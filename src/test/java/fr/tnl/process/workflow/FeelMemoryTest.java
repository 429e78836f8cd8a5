package fr.tnl.process.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelMemoryTest {

    private final List<String> asked = new ArrayList<>();
    private final FeelMemory memory = new FeelMemory((expression, context) -> {
        asked.add(expression);
        return new CamundaFeel().evaluate(expression, context);
    });

    @Test
    void asksTheEngineOnceForTheSameAnswers() {
        assertThat(memory.test("dpo != \"yes\"", Map.of("dpo", "no"))).isTrue();
        assertThat(memory.test("dpo != \"yes\"", Map.of("dpo", "no"))).isTrue();

        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgainOnceAnAnswerThatTheExpressionNamesIsAnother() {
        assertThat(memory.test("dpo != \"yes\"", Map.of("dpo", "no"))).isTrue();
        assertThat(memory.test("dpo != \"yes\"", Map.of("dpo", "yes"))).isFalse();
        assertThat(memory.test("dpo = null", absent("dpo"))).isTrue();
        assertThat(memory.test("dpo = null", Map.of("dpo", "yes"))).isFalse();
    }

    @Test
    void takesNoNoticeOfAnswersThatTheExpressionDoesNotName() {
        memory.test("dpo != \"yes\"", Map.of("dpo", "no", "agents", BigDecimal.ONE));
        memory.test("dpo != \"yes\"", Map.of("dpo", "no", "agents", BigDecimal.TEN));

        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsExpressionsAndTypesApart() {
        assertThat(memory.evaluate("a", Map.of("a", "1"))).isEqualTo("1");
        assertThat(memory.evaluate("a", Map.of("a", true))).isEqualTo(true);
        assertThat(memory.test("count(a) = 2", Map.of("a", List.of("x", "y")))).isTrue();
        assertThat(memory.test("count(a) = 2", Map.of("a", List.of("x")))).isFalse();
    }

    @Test
    void remembersThatThereWasNothing() {
        assertThat(memory.evaluate("a", absent("a"))).isNull();
        assertThat(memory.evaluate("a", absent("a"))).isNull();

        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"string(now()) != a", "string(today()) != a", "random number() >= 0 and a = \"\""})
    void asksEachTimeWhereTheAnswerChangesByItself(String expression) {
        memory.evaluate(expression, Map.of("a", ""));
        memory.evaluate(expression, Map.of("a", ""));

        assertThat(asked).hasSize(2);
    }

    @Test
    void keepsNoLongTexts() {
        memory.test("a != \"\"", Map.of("a", "x".repeat(101)));
        memory.test("a != \"\"", Map.of("a", "x".repeat(101)));

        assertThat(asked).hasSize(2);
    }

    @Test
    void refusesEachTimeWhatCannotBeRead() {
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> memory.evaluate("a >", Map.of("a", "1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<String, @Nullable Object> absent(String name) {
        Map<String, @Nullable Object> context = new HashMap<>();
        context.put(name, null);
        return context;
    }
}
