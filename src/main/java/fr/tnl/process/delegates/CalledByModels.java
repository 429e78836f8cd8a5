package fr.tnl.process.delegates;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a bean whose public methods the expressions of models may call, such as {@code ${dueDates.after(...)}}. Of all
 * others only steps are within the reach of a model: a bean may know secrets, or lead anywhere.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CalledByModels {}
