package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A threshold that a metric must reach, without a method: {@code @Expect(id = "test-accuracy", metric = "test.accuracy",
 * atLeast = "99%", quote = "...")}. Exactly one of {@link #atLeast()} and {@link #atMost()} is given.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Expect.List.class)
public @interface Expect {

    /** Short name, unique within the experiment. */
    String id();

    /** The metric's name, as the trials record it. */
    String metric();

    /** The arm, as {@code name=value} pairs separated by commas; empty when the experiment sweeps nothing. */
    String arm() default "";

    /** Lower bound, as a decimal number with an optional unit, such as {@code 99%} or {@code 1.5 MW}. */
    String atLeast() default "";

    /** Upper bound, in the same form. */
    String atMost() default "";

    /** The words of the report. */
    String quote();

    /** Where the quote stands; the default is the experiment's locator. */
    String locator() default "";

    /** Whether the threshold is meant to hold on a scaled run too. */
    boolean holdsWhenScaled() default false;

    /** Holds several thresholds. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Expect[] value();
    }
}
