package fr.tnl.process.models.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** What the cells of decision tables mean, asked of the engine's own FEEL. */
final class UnaryTests {

    private static final String INPUT = "cellInput";

    /** Takes half a second to wake up. */
    private static class Holder {
        static final FeelEngine ENGINE = new ScalaFeelEngine(List.of());
    }

    private UnaryTests() {}

    /**
     * @param cell neither empty nor a dash
     * @param context names that the cell may use
     * @throws IllegalArgumentException where the cell cannot be read
     */
    static boolean take(String cell, @Nullable Object value, Map<String, Object> context) {
        Map<String, Object> all = new HashMap<>(context);
        all.put(INPUT, value);
        try {
            return Holder.ENGINE.evaluateSimpleUnaryTests(
                    cell, INPUT, Variables.fromMap(all).asVariableContext());
        } catch (FeelException e) {
            throw new IllegalArgumentException(cell, e);
        }
    }
}
