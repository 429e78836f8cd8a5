package fr.tnl.process.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelMemoryTest {

    private final List<String> asked = new ArrayList<>();
    private final FeelEngine counting = new FeelEngine() {

        private final FeelEngine real = new ScalaFeelEngine(List.of());

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            asked.add(expression);
            return real.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
            asked.add(tests);
            return real.evaluateSimpleUnaryTests(tests, input, context);
        }
    };

    private final FeelEngine engine = new FeelMemory(() -> counting);
    private final FeelEvaluator memory = new CamundaFeel(engine);

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

    @Test
    void asksOnceForEachCellOfATableAndEachValue() {
        assertThat(isWithin("< 3500", 1200)).isTrue();
        assertThat(isWithin("< 3500", 1200)).isTrue();
        assertThat(isWithin("< 3500", 9000)).isFalse();
        assertThat(isWithin("> 3500", 1200)).isFalse();

        assertThat(asked).containsExactly("< 3500", "< 3500", "> 3500");
    }

    @Test
    void asksACellAgainOnceAValueThatItNamesIsAnother() {
        assertThat(isWithin("< limit", 1200, Map.of("limit", 3500))).isTrue();
        assertThat(isWithin("< limit", 1200, Map.of("limit", 1000))).isFalse();
    }

    @Test
    void takesATestForNoExpressionOfTheSameText() {
        assertThat(memory.evaluate("population", Map.of("population", 1200))).isEqualTo(1200L);
        assertThat(isWithin("population", 1200)).isTrue();
    }

    @Test
    void doesNotRememberObjectsThatMayChange() {
        memory.evaluate("a", Map.of("a", List.of(new HashMap<>())));
        memory.evaluate("a", Map.of("a", List.of(new HashMap<>())));

        assertThat(asked).hasSize(2);
    }

    private boolean isWithin(String tests, int population) {
        return isWithin(tests, population, Map.of());
    }

    private boolean isWithin(String tests, int population, Map<String, Object> others) {
        VariableMap values = Variables.fromMap(others).putValue("population", population);
        return engine.evaluateSimpleUnaryTests(tests, "population", values.asVariableContext());
    }

    private static Map<String, @Nullable Object> absent(String name) {
        Map<String, @Nullable Object> context = new HashMap<>();
        context.put(name, null);
        return context;
    }
}
