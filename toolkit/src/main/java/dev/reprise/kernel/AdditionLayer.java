package dev.reprise.kernel;

import java.util.List;

/** The sum of all inputs, from the first to the last. */
final class AdditionLayer implements RunningLayer {

    private final List<Tensor> inputs;

    AdditionLayer(List<Tensor> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        output.clear();
        inputs.forEach(output::add);
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        into.forEach(to -> System.arraycopy(gradient.data(), 0, to.data(), 0, (int) gradient.length()));
    }
}
