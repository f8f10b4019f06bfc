package dev.reprise.kernel;

/** What a layer is made of; images are channel by channel, row by row. */
public sealed interface LayerShape {

    /** Values per sample that it puts out. */
    int outputs();

    /** Multiplications of one sample on the way forward. */
    long multiplications();

    /** How many parameters it has. */
    int parameters();

    /** A fully connected layer. Parameters: weights {@code [input][output]}, then biases. */
    record Full(int inputs, int outputs, Nonlinearity nonlinearity) implements LayerShape {

        @Override
        public long multiplications() {
            return (long) inputs * outputs;
        }

        @Override
        public int parameters() {
            return inputs * outputs + outputs;
        }
    }
}
