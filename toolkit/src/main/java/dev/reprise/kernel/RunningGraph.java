package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layers of a network, put together. */
final class RunningGraph {

    private final Architecture architecture;
    private final TrainingSpec training;
    private final Map<String, RunningNode> byName = new HashMap<>();
    private final List<RunningNode> nodes = new ArrayList<>();
    private final List<RunningHead> heads = new ArrayList<>();

    RunningGraph(Architecture architecture, TrainingSpec training) {
        this.architecture = architecture;
        this.training = training;
        byName.put(Architecture.INPUT, new RunningNode(List.of(), architecture.input(), new InputLayer()));
        for (Architecture.Node node : architecture.nodes()) {
            List<RunningNode> inputs = node.inputs().stream().map(this::node).toList();
            var running = new RunningNode(inputs, node.shape(), layer(node, inputs));
            byName.put(node.name(), running);
            nodes.add(running);
        }
        architecture
                .heads()
                .forEach(head ->
                        heads.add(new RunningHead(head, node(head.node()).values())));
    }

    /** Each behind those that it takes. */
    List<RunningNode> nodes() {
        return nodes;
    }

    List<RunningHead> heads() {
        return heads;
    }

    RunningNode node(String name) {
        return java.util.Objects.requireNonNull(byName.get(name));
    }

    private RunningLayer layer(Architecture.Node node, List<RunningNode> running) {
        List<Tensor> inputs = running.stream().map(RunningNode::values).toList();
        Tensor input = inputs.get(0);
        LayerSpec layer = node.layer();
        if (layer instanceof LayerSpec.Dense dense) {
            return new DenseLayer(dense, input, parameters(node));
        }
        if (layer instanceof LayerSpec.Convolution convolution) {
            Activation own = activatesBehindPooling(node) ? Activation.IDENTITY : convolution.activation();
            return new ConvolutionLayer(convolution, own, input, node.shape(), parameters(node));
        }
        if (layer instanceof LayerSpec.MaxPooling pooling) {
            return new MaxPoolingLayer(pooling, activationBefore(node), input, node.shape());
        }
        if (layer instanceof LayerSpec.AveragePooling pooling) {
            return new AveragePoolingLayer(pooling, input, node.shape());
        }
        if (layer instanceof LayerSpec.BatchNormalization normalization) {
            return new BatchNormalizationLayer(normalization, input, parameters(node));
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return new DropoutLayer(dropout, input, nodes.size());
        }
        if (layer instanceof LayerSpec.Elementwise elementwise) {
            return new ElementwiseLayer(elementwise.activation(), input);
        }
        if (layer instanceof LayerSpec.Softmax) {
            return new SoftmaxLayer(input);
        }
        if (layer instanceof LayerSpec.Concatenation) {
            return new ConcatenationLayer(inputs);
        }
        return layer instanceof LayerSpec.Addition ? new AdditionLayer(inputs) : new ReshapeLayer(input);
    }

    private List<Parameter> parameters(Architecture.Node node) {
        return architecture.blocks().stream()
                .filter(block -> block.node().equals(node.name()))
                .map(this::parameter)
                .toList();
    }

    /** Dense weights have a row per input, with room for whole blocks of lanes; all others are used number by number. */
    private Parameter parameter(Architecture.Block block) {
        UpdateSpec update = training.of(block.node(), block.spec().kind());
        List<Integer> dimensions = block.spec().dimensions();
        boolean matrix = dimensions.size() == 2;
        int columns = matrix ? dimensions.get(1) : block.spec().size();
        return new Parameter(block, update, columns, matrix ? Lanes.stride(columns) : columns);
    }

    /** Whether max-pooling alone takes a convolution, so that its activation is better applied to what is left. */
    private boolean activatesBehindPooling(Architecture.Node node) {
        boolean isHead =
                architecture.heads().stream().anyMatch(head -> head.node().equals(node.name()));
        List<Architecture.Node> takers = architecture.nodes().stream()
                .filter(other -> other.inputs().contains(node.name()))
                .toList();
        return !isHead
                && takers.size() == 1
                && takers.get(0).layer() instanceof LayerSpec.MaxPooling
                && node.layer() instanceof LayerSpec.Convolution convolution
                && convolution.activation().alpha() >= 0;
    }

    private Activation activationBefore(Architecture.Node pooling) {
        return architecture.nodes().stream()
                .filter(node -> node.name().equals(pooling.inputs().get(0)))
                .filter(this::activatesBehindPooling)
                .map(node -> ((LayerSpec.Convolution) node.layer()).activation())
                .findFirst()
                .orElse(Activation.IDENTITY);
    }

    /** Stands for what goes in. */
    private record InputLayer() implements RunningLayer {

        @Override
        public void forward(Pass pass, Tensor output) {
            // filled from outside
        }

        @Override
        public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
            // nothing to do
        }
    }
}
