package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an experiment is the same study as another, with trials from another origin: imported ones beside trained ones, a program's
 * beside Reprise's. Where both are part of a run, a page of the report has them side by side: for every claim of the two the share of
 * the seeds that bear it out on either side, and for every metric and arm the distance of the two samples with its chance. It judges
 * nothing: the claims of each experiment keep their verdicts, and the build does not depend on it.
 *
 * <p>The two sweep the same parameters, and all swept values here are values there, written alike. Claims need to be stated in one of
 * them only.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameStudyAs {

    /** The other experiment. */
    Class<?> value();

    /** Metrics to compare. Empty: all that both have recorded. */
    String[] metrics() default {};
}
