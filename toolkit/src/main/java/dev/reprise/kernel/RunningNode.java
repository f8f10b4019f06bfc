package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.List;

/** A layer in its place, with its outputs and the loss's derivatives by them, which come from all that take them. */
final class RunningNode {

    private final List<RunningNode> inputs;
    private final Tensor values;
    private final Tensor gradient;
    private final Tensor contribution;
    private final RunningLayer layer;
    private final boolean trains;
    private boolean hasGradient;

    /** @param layer takes the values of the inputs */
    RunningNode(List<RunningNode> inputs, Shape shape, RunningLayer layer) {
        this.inputs = List.copyOf(inputs);
        this.values = new Tensor(shape);
        this.gradient = new Tensor(shape);
        this.contribution = new Tensor(shape);
        this.layer = layer;
        this.trains = !layer.parameters().isEmpty() || inputs.stream().anyMatch(node -> node.trains);
    }

    Tensor values() {
        return values;
    }

    RunningLayer layer() {
        return layer;
    }

    void forward(Pass pass) {
        values.prepare(pass.batch());
        layer.forward(pass, values);
        hasGradient = false;
    }

    void backward(Pass pass) {
        if (!hasGradient || !trains) {
            return;
        }
        if (inputs.stream().noneMatch(node -> node.trains)) {
            layer.backward(pass, values, gradient, List.of());
            return;
        }
        var into = new ArrayList<Tensor>();
        var added = new ArrayList<RunningNode>();
        for (RunningNode input : inputs) {
            if (input.trains && input.hasGradient) {
                added.add(input);
            }
            into.add(input.room(pass.batch()));
        }
        layer.backward(pass, values, gradient, into);
        added.forEach(node -> node.gradient.add(node.contribution));
    }

    /** Takes a contribution to the gradient. */
    void take(Tensor from) {
        if (hasGradient) {
            gradient.add(from);
        } else {
            Tensor room = room(from.batch());
            System.arraycopy(from.data(), 0, room.data(), 0, (int) from.length());
        }
    }

    /** Where the next contribution goes: the gradient itself, if it is the first. */
    private Tensor room(int batch) {
        Tensor room = hasGradient || !trains ? contribution : gradient;
        hasGradient = trains;
        room.prepare(batch);
        return room;
    }
}
