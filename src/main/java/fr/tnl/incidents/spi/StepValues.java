package fr.tnl.incidents.spi;

import java.util.List;

/** The variables of a process where a step gave up. */
public interface StepValues {

    /** What is within reach of the step: what it reads first, there or not. */
    List<StepValue> of(FailedStep step);

    /**
     * Gives a variable another value, where it is, or to the whole process where it is not there.
     *
     * @param seen the variable as it was shown
     * @param value of its type
     * @return false where it was another by then: nothing is changed
     */
    boolean replace(FailedStep step, StepValue seen, Object value);
}
