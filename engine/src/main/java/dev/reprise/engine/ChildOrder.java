package dev.reprise.engine;

import java.util.Comparator;
import org.junit.platform.engine.TestDescriptor;

/** Puts trials before the claims that are judged on them, and both in their own order, whatever order they were selected in. */
final class ChildOrder {

    /** Positions of an experiment's containers; claims count from 0. */
    static final int TRIALS = -2;

    static final int MORE_SEEDS = -1;

    private ChildOrder() {}

    static void restore(TestDescriptor descriptor) {
        if (descriptor instanceof ExperimentPart) {
            descriptor.orderChildren(children -> {
                children.sort(Comparator.comparingInt(ChildOrder::position));
                return children;
            });
        }
    }

    private static int position(TestDescriptor child) {
        return ((ExperimentPart) child).position();
    }
}
