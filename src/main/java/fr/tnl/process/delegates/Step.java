package fr.tnl.process.delegates;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a step of the models needs and gives: so a model that leaves something out is refused before it is deployed,
 * instead of failing for the first dossier that comes by.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

    /** Variables that have to be there. */
    String[] reads() default {};

    /** Variables that it reads where they are there. */
    String[] mayRead() default {};

    /** Variables that it sets. */
    String[] writes() default {};

    /** Words of mails and documents that have a value only once it was passed. */
    String[] words() default {};

    /**
     * Keys of the form that a person has just submitted in the task before, each with the values it takes where these
     * are fixed: {@code completenessOutcome=COMPLETE|INCOMPLETE}.
     */
    String[] answers() default {};

    /** Beginnings of keys that the form has once for each axis of the edition: {@code score_}. */
    String[] answersForEachAxis() default {};

    /** Whether it works with whatever the form of the task before asks. */
    boolean anyAnswers() default false;

    /** Whether it calls something outside, which may be down: then it belongs in a job of its own that is retried. */
    boolean outside() default false;
}
