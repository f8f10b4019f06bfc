package dev.reprise.execute;

import dev.reprise.TrialKey;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.SweptField;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialRunner;
import java.lang.reflect.Method;
import java.util.Objects;
import org.junit.platform.commons.support.ReflectionSupport;

/** One trial of an experiment class: an instance of its own, swept values, hooks, and the training between them. */
record TrialBody(ExperimentDefinition experiment, TrialKey key) implements TrialRunner.Body {

    @Override
    public void train(Trial trial) {
        Object instance = ReflectionSupport.newInstance(experiment.type());
        for (SweptField sweep : experiment.sweeps()) {
            sweep.inject(instance, Objects.requireNonNull(key.arm().values().get(sweep.name())));
        }
        try {
            experiment.beforeTrial().forEach(hook -> ReflectionSupport.invokeMethod(hook, instance));
            ReflectionSupport.invokeMethod(experiment.train(), instance, trial);
        } catch (Throwable failure) {
            runAfter(instance, failure);
            throw failure;
        }
        experiment.afterTrial().forEach(hook -> ReflectionSupport.invokeMethod(hook, instance));
    }

    /** All hooks run after a failure too; what they throw is added to it. */
    private void runAfter(Object instance, Throwable failure) {
        for (Method hook : experiment.afterTrial()) {
            try {
                ReflectionSupport.invokeMethod(hook, instance);
            } catch (RuntimeException | Error e) {
                failure.addSuppressed(e);
            }
        }
    }
}
