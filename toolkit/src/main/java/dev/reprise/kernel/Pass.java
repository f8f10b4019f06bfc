package dev.reprise.kernel;

/**
 * One way of a batch through a network.
 *
 * @param operations that do the work
 * @param batch samples
 * @param training whether dropout drops and batch normalisation takes the batch's own statistics
 * @param seed of what is drawn
 * @param iteration steps taken before
 */
record Pass(Operations operations, int batch, boolean training, long seed, long iteration) {}
