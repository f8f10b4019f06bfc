package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * A claim of the report: on a method without parameters that returns a {@code dev.reprise.judge.Assertion} over the trials.
 */
@Documented
@Testable
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Claim {

    /** The words of the report. */
    String value();

    /** Short name, unique within the experiment; the default is the method's name in kebab case. */
    String id() default "";

    /** Where the quote stands; the default is the experiment's locator. */
    String locator() default "";

    /**
     * Whether the claim is meant to hold on a scaled run too. Absolute numbers of a report are never judged on a scaled run;
     * orderings and trends are when their author says so here.
     */
    boolean holdsWhenScaled() default false;
}
