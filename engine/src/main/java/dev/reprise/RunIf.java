package dev.reprise;

import dev.reprise.judge.Verdict;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/** Runs an experiment only where a condition holds; elsewhere it is skipped and its claims are {@link Verdict#NOT_RUN}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunIf {

    /** Asked once per run, just before the experiment; needs a constructor without parameters. */
    Class<? extends Condition> value();

    /** Decides whether an experiment runs. */
    @FunctionalInterface
    interface Condition {

        /** Why the experiment must not run here; empty if it may. */
        Optional<String> reasonNotToRun();
    }
}
