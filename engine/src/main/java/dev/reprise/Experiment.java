package dev.reprise;

import dev.reprise.judge.Protocol;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * One study of a report: a class that trains one model per arm and seed ({@link Train}) and states what the report
 * claims about them ({@link Claim}, {@link Expect}).
 */
@Documented
@Testable
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Experiment {

    /**
     * Short name, unique within the report. The default is the simple class name in kebab case: {@code SpiralActivation}
     * becomes {@code spiral-activation}. The full id is {@code <report>/<experiment>}.
     */
    String id() default "";

    /** The report that this study belongs to: a class with {@link Report}; {@code Void} stands for no report. */
    Class<?> report() default Void.class;

    /** Where the study stands in the report, such as {@code Homework 1, Exercise 1}. */
    String locator() default "";

    /** What a reader sees; the default is the simple class name. */
    String title() default "";

    /** How much of the report's procedure this class follows. */
    Protocol protocol() default Protocol.FULL;

    /** What was left out, when {@link #protocol()} is {@link Protocol#SCALED}; required there. */
    String protocolNote() default "";

    /**
     * What the quick profile leaves out, in words, when it follows less of the report's procedure than the full profile; the
     * training method asks {@code trial.scale(full, quick)} for the numbers. Empty when both follow {@link #protocol()}.
     */
    String quick() default "";

    /**
     * Why the quick profile does not run this experiment at all, with what it costs, such as {@code Ten epochs over 50,000 images
     * take six minutes per trial.}; its claims are then NOT_RUN and say so. Empty when every profile runs it; excludes {@link
     * #quick()}.
     */
    String fullOnly() default "";

    /** What the report leaves open and this class assumes, one sentence each; shown on the page. */
    String[] assumptions() default {};

    /**
     * Seeds {@code 1..seeds} that every arm is trained with in the quick profile, which looks at its verdicts once: five or more, as
     * far as they are cheap; from sixteen on no verdict is left open.
     */
    int seeds() default 5;

    /**
     * Whether a seed costs too much to be trained often. The full profile then looks at its verdicts once, at five seeds; otherwise it
     * looks at 9, 12, 20 and 30 and adds seeds while a verdict is open. Declared, so that what is looked at never depends on what was
     * seen.
     */
    boolean expensive() default false;

    /**
     * How long one trial may take, such as {@code 90s}, {@code 10m} or {@code 2h}; no limit when empty. Checked before each
     * training step, on the trial's own thread; a trial that takes longer fails.
     */
    String timeLimit() default "";
}
