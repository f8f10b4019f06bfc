package dev.reprise;

import dev.reprise.judge.Verdict;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips an experiment: its trials do not run and its claims are {@link Verdict#NOT_RUN}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Disabled {

    /** Why; shown wherever the experiment is listed. */
    String value();
}
