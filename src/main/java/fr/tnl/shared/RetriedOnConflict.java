package fr.tnl.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that is tried again, in a transaction of its own each time, where another transaction was faster: a person
 * and a job of the process may touch the same dossier at the same moment, and neither of them is wrong.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RetriedOnConflict {}
