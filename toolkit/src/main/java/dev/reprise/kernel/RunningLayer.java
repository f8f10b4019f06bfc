package dev.reprise.kernel;

import java.util.List;

/** A layer at work. It knows the tensors that it takes. */
interface RunningLayer {

    /** Computes the outputs; their tensor has room for the batch. */
    void forward(Pass pass, Tensor output);

    /**
     * Sets the gradient of its parameters, and the loss's derivatives by each of its inputs.
     *
     * @param output of the last {@link #forward}
     * @param gradient the loss's derivatives by them; may be overwritten
     * @param into one tensor per input; empty if none is needed
     */
    void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into);

    /** Its parameters, in their order. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Its running statistics; changes are seen. */
    default float[] statistics() {
        return new float[0];
    }
}
