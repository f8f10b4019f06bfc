package dev.reprise.sample.tp2;

import dev.reprise.train.port.KerasDefaults;
import org.nd4j.linalg.learning.config.IUpdater;

/** SGD without and with the report's "decay of 1e-6", in the two readings that Keras offers. */
enum Variant {
    MINI_BATCH,
    DECAY,
    DECAY_MOMENTUM,
    DECAY_TIME_BASED,
    DECAY_MOMENTUM_TIME_BASED;

    static final double LEARNING_RATE = 0.01;
    static final int BATCH = 128;
    static final String UNSTATED =
            "Learning rate 0.01 (stated for SGD later), mini-batches of 128 (stated in Part 02), 50 epochs (stated for SGD), momentum"
                    + " 0.9, not Nesterov's.";
    static final String SCHEDULE =
            "\"Decay of 1e-6\" is Keras' ExponentialDecay with decay_rate 1e-6 per 10,000 updates, the decay_steps of Keras' own"
                    + " example: learning ends after some ten epochs. SGD(decay=1e-6) is trained too, in the arms called time-based: it"
                    + " shrinks the learning rate by 2.3 % in all and cannot explain 87 %.";

    private static final double RATE = 1e-6;
    private static final int STEPS = 10_000;
    private static final double MOMENTUM = 0.9;

    IUpdater optimizer() {
        var schedule = KerasDefaults.exponentialDecay(LEARNING_RATE, STEPS, RATE);
        return switch (this) {
            case MINI_BATCH -> KerasDefaults.sgd(LEARNING_RATE);
            case DECAY -> KerasDefaults.sgd(schedule);
            case DECAY_MOMENTUM -> KerasDefaults.sgd(schedule, MOMENTUM);
            case DECAY_TIME_BASED -> KerasDefaults.sgd(LEARNING_RATE, RATE);
            case DECAY_MOMENTUM_TIME_BASED -> KerasDefaults.sgd(LEARNING_RATE, RATE, MOMENTUM, false);
        };
    }
}
