package dev.reprise.execute;

import dev.reprise.train.state.Nd4jState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What trials of one JVM share whether they want to or not, as it was before a trial. Afterwards it is put back; what cannot be is
 * named. The state of threads is left to {@link OwnThread}.
 */
final class SharedState {

    private final List<SharedValue.Undo> undoes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<Class<?>> watched = new HashSet<>();
    private final OtherThreads threads;

    private SharedState(OtherThreads threads) {
        this.threads = threads;
    }

    static SharedState now() {
        var state = new SharedState(OtherThreads.now());
        SharedValues.all().forEach(value -> state.add(value.name(), value.keep()));
        state.add("ND4J's defaults", Nd4jState::restore);
        return state;
    }

    /**
     * Takes note of an experiment's own static fields too.
     *
     * @throws LinkageError if its initialisation fails
     */
    void watch(Class<?> experiment) {
        if (watched.add(experiment)) {
            StaticFields.of(experiment).forEach(field -> add(field.name(), field.keep()));
        }
    }

    private void add(String name, SharedValue.Undo undo) {
        names.add(name);
        undoes.add(undo);
    }

    /**
     * Puts it back.
     *
     * @return what could not be, as parts of a sentence
     */
    List<String> restore() {
        var left = new ArrayList<String>();
        for (int i = 0; i < undoes.size(); i++) {
            try {
                undoes.get(i).run();
            } catch (Exception | LinkageError e) {
                left.add(names.get(i) + " (" + FailureText.title(e) + ")");
            }
        }
        System.out.print(""); // a closed stream notices when it is used
        if (System.out.checkError()) {
            left.add("System.out, which it closed or which cannot be written to");
        }
        left.addAll(threads.left());
        return left;
    }
}
