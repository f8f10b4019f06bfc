package dev.reprise.train.port;

import dev.reprise.data.SeededRandom;
import org.deeplearning4j.nn.api.Model;

/** Draws the initial parameters of a network, replacing those of its configuration. */
@FunctionalInterface
public interface Initialiser {

    /**
     * @param network a MultiLayerNetwork or ComputationGraph, initialised, with parameters of any values
     * @param random the trial's own generator for initialisation
     */
    void initialise(Model network, SeededRandom random);
}
