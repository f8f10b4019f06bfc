package dev.reprise.data.catalog;

import dev.reprise.data.Inputs;
import dev.reprise.data.TrainTest;
import dev.reprise.data.format.Idx;

/** The four files that MNIST and its look-alikes consist of. */
final class IdxPairs {

    private IdxPairs() {}

    static TrainTest load(Inputs inputs, int classes) {
        return new TrainTest(
                Idx.images(inputs.file("train-images-idx3-ubyte"), inputs.file("train-labels-idx1-ubyte"), classes),
                Idx.images(inputs.file("t10k-images-idx3-ubyte"), inputs.file("t10k-labels-idx1-ubyte"), classes));
    }
}
