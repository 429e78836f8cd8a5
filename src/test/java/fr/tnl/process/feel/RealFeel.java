package fr.tnl.process.feel;

import fr.tnl.questionnaire.spi.FeelEvaluator;

/** The engine that evaluates the conditions of forms, for tests of other packages. */
public final class RealFeel {

    private RealFeel() {}

    public static FeelEvaluator engine() {
        return new CamundaFeel();
    }
}
