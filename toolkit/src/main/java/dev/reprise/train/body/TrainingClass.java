package dev.reprise.train.body;

import dev.reprise.judge.Arm;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialRunner;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;

/**
 * What of an experiment class a trial runs. All of its methods are checked: instance methods that are not private.
 *
 * @param type with a constructor without parameters
 * @param sweeps in declaration order
 * @param before hooks without parameters, superclass first
 * @param train takes a {@link Trial}
 * @param after hooks without parameters, subclass first
 */
public record TrainingClass(
        Class<?> type, List<SweptField> sweeps, List<Method> before, Method train, List<Method> after) {

    public TrainingClass {
        sweeps = List.copyOf(sweeps);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** One trial of an arm: an instance of its own, swept values, hooks, and the training between them. */
    public TrialRunner.Body body(Arm arm) {
        return trial -> run(arm, trial);
    }

    private void run(Arm arm, Trial trial) throws Throwable {
        Object instance = Reflection.newInstance(type);
        for (SweptField sweep : sweeps) {
            sweep.inject(instance, Objects.requireNonNull(arm.values().get(sweep.name())));
        }
        try {
            for (Method hook : before) {
                Reflection.invoke(hook, instance);
            }
            Reflection.invoke(train, instance, trial);
        } catch (Throwable failure) {
            runAfter(instance, failure);
            throw failure;
        }
        for (Method hook : after) {
            Reflection.invoke(hook, instance);
        }
    }

    /** All hooks run after a failure too; what they throw is added to it. */
    private void runAfter(Object instance, Throwable failure) {
        for (Method hook : after) {
            try {
                Reflection.invoke(hook, instance);
            } catch (Throwable e) {
                failure.addSuppressed(e);
            }
        }
    }
}
