package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number that a metric must reach or be, without a method: {@code @Expect(id = "test-accuracy", metric =
 * "test.accuracy", atLeast = "99%", quote = "...")} or {@code @Expect(id = "relu", metric = "accuracy", arm = "activation=RELU",
 * reported = "59.6%", within = "3%", quote = "...")}. Exactly one of {@link #atLeast()}, {@link #atMost()} and {@link #reported()}
 * is given. Claims that compare arms read better as {@link Claim} methods.
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

    /** The number as the report prints it, such as {@code 59.6%}; never judged on a scaled run. Needs {@link #within()}. */
    String reported() default "";

    /** How far from the reported number still counts as the same, in its unit: {@code 3%} are three percentage points. */
    String within() default "";

    /** The words of the report. */
    String quote();

    /** Where the quote stands; the default is the experiment's locator. */
    String locator() default "";

    /** Whether the claim is meant to hold on a scaled run too. */
    boolean holdsWhenScaled() default false;

    /** Holds several expectations. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Expect[] value();
    }
}
