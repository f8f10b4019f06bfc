package dev.reprise.train;

import dev.reprise.data.Dataset;
import dev.reprise.data.FeatureRange;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.data.fetch.Loaded;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.Figure;
import dev.reprise.results.ScaledNumber;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrainingCost;
import dev.reprise.results.TrialKey;
import dev.reprise.train.bridge.TrialGraph;
import dev.reprise.train.bridge.TrialNetwork;
import dev.reprise.train.checkpoint.TrialCheckpoints;
import dev.reprise.train.port.Initialiser;
import dev.reprise.train.state.Backend;
import dev.reprise.train.trace.Tracer;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.factory.Nd4j;

/** Collects what one trial records. Confined to the trial's thread. */
final class RunningTrial implements Trial {

    private final TrialKey key;
    private final TrialServices services;
    private final List<Model> networks = new ArrayList<>();
    private final Set<ScaledNumber> scaled = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<Training<?, ?>> trainings = new ArrayList<>();
    private Optional<String> inDl4j = Optional.empty();
    private Optional<TrainingCost> cost = Optional.empty();
    private final Recording recording = new Recording();
    private final TrialClock clock = new TrialClock();
    private final TrialCheckpoints checkpoints;
    private final Tracer tracer;

    RunningTrial(TrialKey key, TrialServices services) {
        this.key = key;
        this.services = services;
        this.checkpoints = new TrialCheckpoints(services.checkpoints(), this::state, this::restore);
        this.tracer = new Tracer(services.traces().isPresent());
    }

    private TrialState state() {
        return new TrialState(clock.seconds(), recording.content());
    }

    private TrialState restore(DataInput saved) throws IOException {
        TrialState state = TrialState.read(saved);
        clock.set(state.seconds());
        recording.replaceBy(state.recorded());
        return state;
    }

    @Override
    public int seed() {
        return key.seed();
    }

    @Override
    public int scale(String name, int full, int quick) {
        scaled.add(new ScaledNumber(name, full, quick));
        return services.quick() ? quick : full;
    }

    @Override
    public <T> T data(Class<? extends Dataset<T>> type) {
        Loaded<T> loaded = services.data().load(type, key.seed());
        recording.use(loaded.use());
        return loaded.content();
    }

    @Override
    public SeededRandom random(String purpose) {
        return new SeededRandom(key.seed(), PurposeStream.of(purpose));
    }

    @Override
    public MultiLayerNetwork init(MultiLayerConfiguration configuration) {
        computesInDl4j("weights that DL4J draws; pass an Initialiser to trial.init");
        return init(configuration, (network, random) -> {});
    }

    @Override
    public MultiLayerNetwork init(MultiLayerConfiguration configuration, Initialiser initialiser) {
        MultiLayerConfiguration seeded = configuration.clone();
        seed(seeded.getConfs().stream());
        return initialised(new TrialNetwork(seeded, refusal(), this::computesInDl4j), initialiser);
    }

    @Override
    public ComputationGraph init(ComputationGraphConfiguration configuration, Initialiser initialiser) {
        ComputationGraphConfiguration seeded = configuration.clone();
        seed(seeded.getVertices().values().stream()
                .filter(LayerVertex.class::isInstance)
                .map(vertex -> ((LayerVertex) vertex).getLayerConf()));
        seeded.getDefaultConfiguration().setSeed(networkSeed());
        return initialised(new TrialGraph(seeded, refusal(), this::computesInDl4j), initialiser);
    }

    /** Unless set, a configuration's seed is the clock's, and DL4J's init() goes back to it. */
    private void seed(Stream<NeuralNetConfiguration> layers) {
        long seed = networkSeed();
        layers.forEach(layer -> {
            layer.setSeed(seed);
            if (layer.getLayer() instanceof BatchNormalization normalisation) {
                normalisation.setUseLogStd(false); // its logarithm loses bits whenever state is saved
            }
        });
        Nd4j.getRandom().setSeed(seed);
    }

    private long networkSeed() {
        return random("nd4j-" + networks.size()).nextLong();
    }

    private <N extends Model> N initialised(N network, Initialiser initialiser) {
        checkpoints.networkUsed();
        network.init();
        initialiser.initialise(network, random("initialisation-" + networks.size()));
        networks.add(network);
        tracer.network(network);
        return network;
    }

    @Override
    public Fit fit(MultiLayerNetwork network, Samples samples) {
        checkpoints.networkUsed();
        remember(network);
        lookAt(samples);
        return prepared(new Fit(network, samples, this));
    }

    @Override
    public GraphFit fit(ComputationGraph network, MultiTask samples) {
        checkpoints.networkUsed();
        remember(network);
        samples.inputs().forEach(this::lookAt);
        return prepared(new GraphFit(network, samples, this));
    }

    @Override
    public TrainingListener listener(int epochs) {
        return new SeriesListener(this, epochs);
    }

    /** Its parameters count for the trial's hash. */
    void remember(Model network) {
        if (networks.stream().noneMatch(known -> known == network)) {
            computesInDl4j("a network that was not made with trial.init");
            networks.add(network);
        }
    }

    @Override
    public void record(String metric, double value) {
        recording.metric(metric, value);
        tracer.metric(metric, value);
    }

    @Override
    public void append(String name, double value) {
        recording.append(name, value);
        tracer.series(name, value);
    }

    @Override
    public List<Double> series(String name) {
        return recording.series(name);
    }

    @Override
    public void figure(Figure figure) {
        recording.figure(figure);
    }

    /** Adds a layer to a figure that grows while the trial trains; see {@link Recording#extend}. */
    void extend(Figure begun, Figure.Layer layer) {
        recording.extend(begun, layer);
    }

    @Override
    public double seconds() {
        return clock.seconds();
    }

    /** Warns of features that no network learns well from; reads some of them and changes nothing. */
    private void lookAt(Samples samples) {
        String read =
                recording.content().datasets().stream().map(DatasetResult::id).collect(Collectors.joining(", "));
        FeatureRange.problem(samples)
                .ifPresent(odd -> warnings.add("The features that a network is trained on"
                        + (read.isEmpty() ? "" : " (data: " + read + ")") + " " + odd));
    }

    /** What makes the trial's values doubtful, known when it has ended. */
    List<String> warnings() {
        var all = new ArrayList<>(warnings);
        if (trainer().filter(trainer -> trainer.kind() == Trainer.Kind.DL4J).isPresent()) {
            Backend.fallback().ifPresent(all::add);
        }
        return all;
    }

    private <F extends Training<?, ?>> F prepared(F training) {
        trainings.add(training);
        return training;
    }

    /** A training ended that took this. */
    void trained(TrainingCost more) {
        cost = Optional.of(cost.map(before -> before.plus(more)).orElse(more));
    }

    Optional<TrainingCost> cost() {
        return cost;
    }

    List<ScaledNumber> scaled() {
        return List.copyOf(scaled);
    }

    /** @throws IllegalStateException if a training was prepared and not started */
    void ended() {
        if (trainings.stream().anyMatch(training -> !training.started())) {
            throw new IllegalStateException(
                    "A training was prepared with trial.fit(...) and never started, so its network learnt"
                            + " nothing. End it with train(): trial.fit(network, samples).epochs(10).train()");
        }
        if (tracer.on()) {
            tracer.end(parametersSha256().orElse(""));
        }
    }

    Tracer tracer() {
        return tracer;
    }

    TrialCheckpoints checkpoints() {
        return checkpoints;
    }

    void progress(int epoch, int epochs, double loss) {
        services.progress().epochFinished(key, epoch, epochs, loss);
    }

    /** Why the kernel must not be used, if it must not. */
    Optional<String> refusal() {
        return services.plain() ? Optional.empty() : Optional.of("reprise.trainer=dl4j");
    }

    /** A seed of its own for each training, the same whatever happened before. */
    long dropoutSeed(Training<?, ?> training) {
        return random("dropout-" + trainings.indexOf(training)).nextLong();
    }

    /** DL4J computes something of the trial's; the first reason is the one that is reported. */
    void computesInDl4j(String reason) {
        if (inDl4j.isEmpty()) {
            inDl4j = Optional.of(reason);
        }
    }

    /** What computed the trial's numbers; empty if there is no network. */
    Optional<Trainer> trainer() {
        return networks.isEmpty()
                ? Optional.empty()
                : Optional.of(inDl4j.map(Trainer::dl4j).orElse(Trainer.KERNEL));
    }

    void checkCancelled() {
        if (services.cancelled().getAsBoolean()) {
            throw new CancellationException("The run was cancelled");
        }
    }

    Recording.Content recorded() {
        return recording.content();
    }

    Optional<String> parametersSha256() {
        return networks.isEmpty() ? Optional.empty() : Optional.of(ParametersHash.sha256(networks));
    }
}
