package dev.reprise.worker;

import dev.reprise.train.checkpoint.Checkpoints;
import java.time.Duration;
import java.util.Optional;

/** Keeps the last checkpoint for the next worker also where nothing else keeps it. */
final class KeptCheckpoints {

    private final Checkpoints place;
    private Optional<byte[]> latest;

    KeptCheckpoints(Checkpoints place) {
        this.place = place;
        this.latest = place.latest();
    }

    Optional<byte[]> latest() {
        return latest;
    }

    Duration interval() {
        return place.interval();
    }

    void save(byte[] checkpoint) {
        latest = Optional.of(checkpoint);
        if (place.kept()) {
            place.save(checkpoint);
        }
    }

    void discard(String reason) {
        latest = Optional.empty();
        place.discard(reason);
    }
}
