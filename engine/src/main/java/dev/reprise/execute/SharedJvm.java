package dev.reprise.execute;

import java.util.List;
import java.util.Optional;

/**
 * The JVM that trials train in: what one of them leaves behind does not reach the next one. Trials that train at the same time share it
 * while they do, and it is put in order when the last of them has ended.
 */
final class SharedJvm {

    private int trials;
    private Optional<SharedState> before = Optional.empty();

    /** Called before each trial. */
    synchronized void enter() {
        if (trials == 0) {
            before = Optional.of(SharedState.now());
        }
        trials++;
    }

    /** Called when it is known what will train, before it does. */
    synchronized void watch(Class<?> experiment) {
        before.ifPresent(state -> state.watch(experiment));
    }

    /** Called after each trial; what cannot be put in order, as parts of a sentence. */
    synchronized List<String> leave() {
        trials--;
        if (trials > 0) {
            return List.of();
        }
        List<String> left = before.map(SharedState::restore).orElse(List.of());
        before = Optional.empty();
        return left;
    }
}
