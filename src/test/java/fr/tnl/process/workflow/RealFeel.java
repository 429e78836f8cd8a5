package fr.tnl.process.workflow;

import fr.tnl.questionnaire.spi.FeelEvaluator;

/** The engine that evaluates the conditions of forms, for tests of other packages. */
public final class RealFeel {

    private RealFeel() {}

    public static FeelEvaluator engine() {
        return new CamundaFeel();
    }
}
