package dev.reprise.discover;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.reprise.Disabled;
import dev.reprise.Experiment;
import dev.reprise.RunIf;
import java.util.Optional;

/**
 * What may keep an experiment from running.
 *
 * @param leftOut why this profile does not run it, if so
 * @param disabled why it must not run, if so
 * @param condition asked before it runs
 */
public record Restrictions(
        Optional<String> leftOut, Optional<String> disabled, Optional<Class<? extends RunIf.Condition>> condition) {

    static Restrictions of(Class<?> type, Experiment declared, boolean quick) {
        return new Restrictions(
                quick && !declared.fullOnly().isBlank() ? Optional.of(declared.fullOnly()) : Optional.empty(),
                findAnnotation(type, Disabled.class).map(Disabled::value),
                findAnnotation(type, RunIf.class).map(RunIf::value));
    }

    /** Whether nothing does. */
    public boolean none() {
        return leftOut.isEmpty() && disabled.isEmpty() && condition.isEmpty();
    }
}
