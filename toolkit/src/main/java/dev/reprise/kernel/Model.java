package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A network that trains. Not safe for use by several threads.
 *
 * <p>All that a step changes can be read and written: parameters and statistics in the order of {@link Architecture}, the optimizer's
 * state, slot by slot, in the order of the parameters. What a step draws at random, the masks of dropout, is a function of the seed, the
 * step's number, layer and place. So a model that is given these and goes on at the same step has the same bits.
 */
public final class Model {

    /** Samples that are evaluated together; a multiple of {@link Tensor#SLAB}. Not seen in any bit. */
    private static final int EVALUATED = 128;

    private final Architecture architecture;
    private final TrainingSpec training;
    private final long seed;
    private final RunningGraph graph;
    private final List<List<Parameter>> parametersOfLayers;
    private final List<Parameter> parameters;
    private final int slots;
    private final Implementations.Supplied operations = Implementations.supplied();
    private final long multiplications;

    /**
     * A model with all parameters, statistics and state at zero, but running variances at one.
     *
     * @param architecture of the network
     * @param training how it is trained
     * @param seed of dropout
     */
    public Model(Architecture architecture, TrainingSpec training, long seed) {
        this.architecture = architecture;
        this.training = training;
        this.seed = seed;
        this.multiplications = architecture.trainingMultiplications();
        this.graph = new RunningGraph(architecture, training);
        this.parametersOfLayers = graph.nodes().stream()
                .map(node -> node.layer().parameters())
                .filter(layer -> !layer.isEmpty())
                .toList();
        this.parameters = parametersOfLayers.stream().flatMap(List::stream).toList();
        this.slots = parameters.stream()
                .mapToInt(parameter -> parameter.state().length)
                .max()
                .orElse(0);
    }

    /** The network. */
    public Architecture architecture() {
        return architecture;
    }

    /** A copy of all parameters. */
    public float[] parameters() {
        return gathered(Parameter::values);
    }

    /** Sets all parameters. */
    public void setParameters(float[] values) {
        checkCount("parameters", architecture.parameters(), values.length);
        parameters.forEach(parameter -> parameter.read(values, parameter.values()));
    }

    /** A copy of the running statistics: layer by layer, means before variances. */
    public float[] statistics() {
        var all = new float[architecture.statistics()];
        int at = 0;
        for (RunningNode node : graph.nodes()) {
            float[] own = node.layer().statistics();
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return all;
    }

    /** Sets all running statistics. */
    public void setStatistics(float[] values) {
        checkCount("running statistics", architecture.statistics(), values.length);
        int at = 0;
        for (RunningNode node : graph.nodes()) {
            float[] own = node.layer().statistics();
            System.arraycopy(values, at, own, 0, own.length);
            at += own.length;
        }
    }

    /** How many numbers of state a parameter has at most. */
    public int slots() {
        return slots;
    }

    /** A copy of the optimizer's state {@code [slot][parameter]}; zero where a parameter's optimizer has fewer slots. */
    public float[][] optimizerState() {
        var all = new float[slots][architecture.parameters()];
        for (Parameter parameter : parameters) {
            for (int slot = 0; slot < parameter.state().length; slot++) {
                parameter.write(parameter.state()[slot], all[slot]);
            }
        }
        return all;
    }

    /** Sets the optimizer's state. */
    public void setOptimizerState(float[][] values) {
        checkCount("slots of state", slots, values.length);
        for (float[] slot : values) {
            checkCount("numbers in a slot of state", architecture.parameters(), slot.length);
        }
        for (Parameter parameter : parameters) {
            for (int slot = 0; slot < parameter.state().length; slot++) {
                parameter.read(values[slot], parameter.state()[slot]);
            }
        }
    }

    /**
     * One step of the optimizer.
     *
     * @param batch any number of samples
     * @param rate the learning rate
     * @param iteration steps taken before this one
     * @return per head the mean loss over the batch, without its weight, before the step
     */
    public double[] step(Batch batch, double rate, long iteration) {
        return step(operations(batch.size()), batch, rate, iteration);
    }

    /** The same with an implementation that is given. */
    double[] step(Operations given, Batch batch, double rate, long iteration) {
        double[] losses = differentiate(given, batch, iteration);
        Clipping.clip(training.clipping(), parametersOfLayers);
        parameters.forEach(parameter -> Updates.step(parameter, rate, iteration));
        return losses;
    }

    /**
     * What a step would begin with: the gradient of the weighted sum of mean losses by all parameters, without clipping and decay.
     * Changes running statistics as a step does.
     */
    public float[] gradient(Batch batch, long iteration) {
        return gradient(operations(batch.size()), batch, iteration);
    }

    /** The same with an implementation that is given. */
    float[] gradient(Operations given, Batch batch, long iteration) {
        differentiate(given, batch, iteration);
        return gathered(Parameter::gradient);
    }

    private double[] differentiate(Operations given, Batch batch, long iteration) {
        check(batch);
        var pass = new Pass(given, batch.size(), true, seed, iteration);
        forward(pass, batch.features(), 0);
        double[] losses = new double[graph.heads().size()];
        for (int h = 0; h < losses.length; h++) {
            RunningHead head = graph.heads().get(h);
            losses[h] = head.loss(given, batch.labels().get(h)) / batch.size();
            graph.node(head.head().node()).take(head.derivatives());
        }
        for (int k = graph.nodes().size() - 1; k >= 0; k--) {
            graph.nodes().get(k).backward(pass);
        }
        return losses;
    }

    private void forward(Pass pass, float[] features, int from) {
        Tensor input = graph.node(Architecture.INPUT).values();
        input.prepare(pass.batch());
        input.read(features, from * architecture.input().size());
        graph.nodes().forEach(node -> node.forward(pass));
    }

    /**
     * Puts samples through the network as it is used after training: without dropout, with running statistics. What a sample gives does
     * not depend on those beside it.
     *
     * @param features sample by sample
     * @param samples how many
     * @return per head the outputs after the loss's activation, sample by sample
     */
    public List<float[]> outputs(float[] features, int samples) {
        var outputs = new ArrayList<float[]>();
        graph.heads()
                .forEach(head -> outputs.add(new float[samples * head.head().outputs()]));
        for (int from = 0; from < samples; from += EVALUATED) {
            infer(features, from, Math.min(EVALUATED, samples - from));
            for (int h = 0; h < outputs.size(); h++) {
                RunningHead head = graph.heads().get(h);
                head.outputs(outputs.get(h), from * head.head().outputs());
            }
        }
        return outputs;
    }

    /**
     * Puts samples through the network as it is while it trains: dropout drops, and batch normalisation takes the statistics of these
     * samples. Running statistics stay as they are.
     *
     * @param features sample by sample
     * @param samples how many
     * @param iteration the step whose masks dropout has
     * @return as {@link #outputs}
     */
    public List<float[]> outputsInTraining(float[] features, int samples, long iteration) {
        float[] running = statistics();
        forward(new Pass(operations(samples), samples, true, seed, iteration), features, 0);
        setStatistics(running);
        var outputs = new ArrayList<float[]>();
        for (RunningHead head : graph.heads()) {
            var values = new float[samples * head.head().outputs()];
            head.outputs(values, 0);
            outputs.add(values);
        }
        return outputs;
    }

    /** Per head the mean loss over the samples, without its weight, of the network as it is used after training. */
    public double[] losses(Batch batch) {
        check(batch);
        double[] losses = new double[graph.heads().size()];
        for (int from = 0; from < batch.size(); from += EVALUATED) {
            Operations taken = infer(batch.features(), from, Math.min(EVALUATED, batch.size() - from));
            for (int h = 0; h < losses.length; h++) {
                RunningHead head = graph.heads().get(h);
                losses[h] += head.loss(
                        taken, batch.labels().get(h), from * head.head().labels());
            }
        }
        for (int h = 0; h < losses.length; h++) {
            losses[h] /= batch.size();
        }
        return losses;
    }

    private Operations infer(float[] features, int from, int samples) {
        Operations taken = operations(samples);
        forward(new Pass(taken, samples, false, seed, 0), features, from);
        return taken;
    }

    /** Says that so many samples will be trained on, each as often as there are epochs. Not seen in any bit. */
    public void expect(long samples) {
        operations.expect(samples * multiplications);
    }

    private Operations operations(int samples) {
        return operations.now(samples * multiplications);
    }

    private float[] gathered(Function<Parameter, float[]> array) {
        var all = new float[architecture.parameters()];
        parameters.forEach(parameter -> parameter.write(array.apply(parameter), all));
        return all;
    }

    private void check(Batch batch) {
        checkCount(
                "arrays of labels", architecture.heads().size(), batch.labels().size());
        if (batch.size() < 1
                || batch.features().length
                        < (long) batch.size() * architecture.input().size()) {
            throw new IllegalArgumentException("A batch of " + batch.size() + " samples has too few features: "
                    + batch.features().length + " for samples of " + architecture.input() + ".");
        }
        for (int h = 0; h < batch.labels().size(); h++) {
            Architecture.Head head = architecture.heads().get(h);
            if (batch.labels().get(h).length < (long) batch.size() * head.labels()) {
                throw new IllegalArgumentException(
                        "Head " + head.name() + " needs " + head.labels() + " labels for each of " + batch.size()
                                + " samples, and has " + batch.labels().get(h).length + ".");
            }
        }
    }

    private static void checkCount(String what, int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException("The network has " + expected + " " + what + ", not " + found + ".");
        }
    }
}
