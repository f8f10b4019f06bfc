package dev.reprise.kernel;

import java.util.List;

/** An activation function as a layer of its own. */
final class ElementwiseLayer implements RunningLayer {

    private final Tensor input;
    private final Activation activation;

    ElementwiseLayer(Activation activation, Tensor input) {
        this.input = input;
        this.activation = activation;
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        int length = (int) output.length();
        System.arraycopy(input.data(), 0, output.data(), 0, length);
        pass.operations().activate(activation, output.data(), 0, length);
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        into.forEach(to -> pass.operations()
                .differentiate(
                        activation, output.data(), 0, gradient.data(), 0, to.data(), 0, (int) gradient.length()));
    }
}
