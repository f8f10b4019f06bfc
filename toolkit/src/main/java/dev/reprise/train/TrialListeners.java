package dev.reprise.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Listeners of one experiment's trials; each class needs a constructor without parameters and is instantiated once per run. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TrialListeners {
    Class<? extends TrialListener>[] value();
}
