package dev.reprise.execute;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.TrialListener;
import dev.reprise.train.TrialListeners;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** The listeners of one experiment's trials, called in the order in which they were found. */
public record Listeners(List<TrialListener> all) implements TrialListener {

    /** Those that the class path provides. */
    public static Listeners provided() {
        var found = new ArrayList<TrialListener>();
        ServiceLoader.load(TrialListener.class).forEach(found::add);
        return new Listeners(List.copyOf(found));
    }

    /** These, and those that an experiment names. */
    public Listeners and(Class<?> experiment) {
        TrialListeners named = experiment.getAnnotation(TrialListeners.class);
        if (named == null) {
            return this;
        }
        Stream<TrialListener> more = Stream.of(named.value()).map(type -> ReflectionSupport.newInstance(type));
        return new Listeners(Stream.concat(all.stream(), more).toList());
    }

    @Override
    public void trialStarted(TrialKey trial) {
        all.forEach(listener -> listener.trialStarted(trial));
    }

    @Override
    public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
        all.forEach(listener -> listener.epochFinished(trial, epoch, epochs, loss));
    }

    @Override
    public void trialFinished(TrialKey trial, TrialResult result) {
        all.forEach(listener -> listener.trialFinished(trial, result));
    }
}
