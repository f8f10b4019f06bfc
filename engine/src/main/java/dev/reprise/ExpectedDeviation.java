package dev.reprise;

import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a known deviation: a claim that does not reproduce, and why. On the claim's method, or with {@link #claim()} naming
 * the claim on the class, or on the method of the {@link ClaimTable} that has it. Strict: a decided verdict that speaks against the declared
 * one makes the declaration stale and fails. {@link Verdict#NOT_REPRODUCED} covers {@link Verdict#CONTRADICTED} and {@link
 * Verdict#SEED_DEPENDENT}, which more seeds may bring; {@link Verdict#SEED_DEPENDENT} covers {@link Verdict#NOT_REPRODUCED}, and {@link
 * Verdict#REPRODUCED} as long as some seed does not bear the claim out.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ExpectedDeviation.List.class)
public @interface ExpectedDeviation {

    /** The short names of the claims; left out on a claim's own method. */
    String[] claim() default {};

    /** The verdict that is expected instead of {@link Verdict#REPRODUCED}. */
    Verdict verdict();

    /** The likeliest cause; left out where nobody knows it yet, and shown as such. */
    DeviationCause cause() default DeviationCause.UNKNOWN;

    /** Why, in a sentence that a reader of the report understands. */
    String reason();

    /** What supports the reason: runs made, readings of the text that were tried. */
    String evidence() default "";

    /** Holds several declarations. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        ExpectedDeviation[] value();
    }
}
