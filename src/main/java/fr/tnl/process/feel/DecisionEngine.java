package fr.tnl.process.feel;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;

/** The engine of decision tables, with or without processes around it; all remember together what expressions gave. */
public final class DecisionEngine {

    /** Takes half a second to wake up, so the first expression wakes it, not the start of the application. */
    private static final class Scala {
        static final FeelEngine ENGINE = new ScalaFeelEngine(List.of());
    }

    /** Made when the first dossier asks. */
    private static final class Alone {
        static final DmnEngine ENGINE = configuration().buildEngine();
    }

    static final FeelEngine FEEL = new FeelMemory(() -> Scala.ENGINE);

    private DecisionEngine() {}

    /** For an engine of processes: not yet built. */
    public static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> FEEL);
        return configuration;
    }

    /** For tables that are asked beside any process, which leaves no line in the history. */
    public static DmnEngine alone() {
        return Alone.ENGINE;
    }
}
