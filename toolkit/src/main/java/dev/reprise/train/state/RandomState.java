package dev.reprise.train.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;

/** Where ND4J's random generator of the calling thread is in its sequence, which dropout and other noise draw from. */
public record RandomState(long root, long node) {

    /** Of the calling thread. */
    public static RandomState ofThisThread() {
        Random random = Nd4j.getRandom();
        return new RandomState(random.rootState(), random.nodeState());
    }

    /** Puts the calling thread's generator there. */
    public void restore() {
        Nd4j.getRandom().setStates(root, node);
    }

    /** As two numbers. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(root);
        out.writeLong(node);
    }

    /** What was written. */
    public static RandomState read(DataInput in) throws IOException {
        return new RandomState(in.readLong(), in.readLong());
    }
}
