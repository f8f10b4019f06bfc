package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as a directed graph: one input, named layers, and heads, each with a loss. Immutable.
 *
 * <p>Parameters have an order: layer by layer as they were added, and in each as {@link LayerSpec#parameters} lists them. Running
 * statistics likewise.
 */
public final class Architecture {

    /** The name of what goes in. */
    public static final String INPUT = "input";

    private final Shape input;
    private final List<Node> nodes;
    private final List<Head> heads;
    private final List<Block> blocks;

    private Architecture(Builder builder) {
        this.input = builder.input;
        this.nodes = List.copyOf(builder.nodes.values());
        this.heads = List.copyOf(builder.heads.values());
        this.blocks = blocks(nodes);
    }

    /** Begins a network that takes samples of this shape. */
    public static Builder of(Shape input) {
        return new Builder(input);
    }

    /**
     * A layer in its place.
     *
     * @param name of its own
     * @param layer what it does
     * @param inputs names of the layers that it takes, or {@link #INPUT}
     * @param inputShapes what they put out
     * @param shape what it puts out
     */
    public record Node(String name, LayerSpec layer, List<String> inputs, List<Shape> inputShapes, Shape shape) {

        List<ParameterSpec> parameters() {
            return layer.parameters(inputShapes);
        }
    }

    /**
     * A place where the network is compared with labels.
     *
     * @param name of its own
     * @param node whose values, without activation, the loss takes
     * @param loss with its activation
     * @param weight of its loss in the sum that is trained
     * @param outputs values per sample
     */
    public record Head(String name, String node, LossFunction loss, double weight, int outputs) {

        /** Labels per sample. */
        public int labels() {
            return loss.labels(outputs);
        }
    }

    /**
     * Parameters of one kind of one layer, in their place in the network's order.
     *
     * @param node whose
     * @param spec what they are
     * @param first the place of the first
     */
    public record Block(String node, ParameterSpec spec, int first) {}

    /** What goes in. */
    public Shape input() {
        return input;
    }

    /** The layers, each behind those that it takes. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The heads, in the order of a batch's labels. */
    public List<Head> heads() {
        return heads;
    }

    /** The parameters in their order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** How many parameters there are. */
    public int parameters() {
        return blocks.stream().mapToInt(block -> block.spec().size()).sum();
    }

    /** How many running statistics there are. */
    public int statistics() {
        return nodes.stream()
                .mapToInt(node -> node.layer().statistics(node.inputShapes()))
                .sum();
    }

    /** Multiplications by a parameter for one sample, forward. */
    public long multiplications() {
        return nodes.stream().mapToLong(Architecture::multiplications).sum();
    }

    /** The same for a training step: the gradients of parameters and of layers' inputs come on top, except for the network's input. */
    public long trainingMultiplications() {
        return nodes.stream()
                .mapToLong(node -> multiplications(node) * (node.inputs().contains(INPUT) ? 2 : 3))
                .sum();
    }

    private static long multiplications(Node node) {
        return node.layer().multiplications(node.inputShapes());
    }

    private static List<Block> blocks(List<Node> nodes) {
        var blocks = new ArrayList<Block>();
        int first = 0;
        for (Node node : nodes) {
            for (ParameterSpec spec : node.parameters()) {
                blocks.add(new Block(node.name(), spec, first));
                first = Math.addExact(first, spec.size());
            }
        }
        return List.copyOf(blocks);
    }

    /** Takes layers and heads; a layer comes after those that it takes. */
    public static final class Builder {

        private final Shape input;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Map<String, Head> heads = new LinkedHashMap<>();

        private Builder(Shape input) {
            this.input = input;
        }

        /**
         * Adds a layer.
         *
         * @param name of its own
         * @param layer what it does
         * @param inputs names of layers that were added before, or {@link #INPUT}
         * @throws IllegalArgumentException if a name is taken or unknown, or shapes do not fit
         */
        public Builder layer(String name, LayerSpec layer, String... inputs) {
            List<Shape> shapes =
                    java.util.Arrays.stream(inputs).map(this::shape).toList();
            try {
                put(nodes, name, new Node(name, layer, List.of(inputs), shapes, layer.output(shapes)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Layer " + name + ": " + e.getMessage(), e);
            }
            return this;
        }

        /**
         * Adds a head.
         *
         * @param name of its own
         * @param node whose values the loss takes; without an activation, since the loss has one
         * @param loss what is made small
         * @param weight of the loss in the sum of all heads'
         * @throws IllegalArgumentException if the name is taken, the layer unknown, or its outputs do not suit the loss
         */
        public Builder head(String name, String node, LossFunction loss, double weight) {
            int outputs = shape(node).size();
            loss.labels(outputs);
            put(heads, name, new Head(name, node, loss, weight, outputs));
            return this;
        }

        /** The shape of what a layer, or the input, puts out. */
        public Shape shape(String node) {
            if (node.equals(INPUT)) {
                return input;
            }
            Node found = nodes.get(node);
            if (found == null) {
                throw new IllegalArgumentException(
                        "There is no layer " + node + " yet, only " + INPUT + " and " + nodes.keySet() + ".");
            }
            return found.shape();
        }

        private static <T> void put(Map<String, T> map, String name, T value) {
            if (name.equals(INPUT) || map.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("The name " + name + " is taken.");
            }
        }

        /** @throws IllegalArgumentException if there is no head, or a layer leads to none */
        public Architecture build() {
            if (heads.isEmpty()) {
                throw new IllegalArgumentException("A network has at least one head.");
            }
            for (Node node : nodes.values()) {
                boolean used =
                        heads.values().stream().anyMatch(head -> head.node().equals(node.name()))
                                || nodes.values().stream()
                                        .anyMatch(other -> other.inputs().contains(node.name()));
                if (!used) {
                    throw new IllegalArgumentException("Layer " + node.name() + " leads to no head.");
                }
            }
            return new Architecture(this);
        }
    }
}
