package dev.reprise.engine;

import dev.reprise.discover.OpenQuestion;
import dev.reprise.plan.Plan;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.record.ReadingRecorder;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;

/** The trials of an experiment with another reading of its report, and what they say of its claims; no claim is judged on them. */
final class ReadingDescriptor extends ExperimentPart {

    static final String SEGMENT = "reading";

    private final OpenQuestion question;
    private final String value;
    private final Plan plan;
    private final TrialNodes nodes;
    /** Of the experiment, whose part this is; known when it runs. */
    private Optional<ExperimentRecorder> experiment = Optional.empty();

    ReadingDescriptor(ExperimentDescriptor experiment, OpenQuestion question, String value) {
        super(
                idIn(experiment.getUniqueId(), question, value),
                "Reading: " + question.name() + " = " + question.title(value),
                experiment.definition(),
                READINGS);
        this.question = question;
        this.value = value;
        this.plan = experiment.plan().with(question.name(), value);
        this.nodes = new TrialNodes(getUniqueId(), definition(), plan.trials());
    }

    static UniqueId idIn(UniqueId experiment, OpenQuestion question, String value) {
        return experiment.append(SEGMENT, question.name() + "=" + value);
    }

    /** One for each other reading, question by question. */
    static List<ReadingDescriptor> all(ExperimentDescriptor experiment) {
        return experiment.definition().design().questions().stream()
                .flatMap(question ->
                        question.others().stream().map(value -> new ReadingDescriptor(experiment, question, value)))
                .toList();
    }

    void addAllTrials() {
        nodes.all().forEach(this::addChild);
    }

    Optional<TrialDescriptor> trial(UniqueId id) {
        return nodes.of(id);
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** In order with its siblings: what claims are judged on comes first. */
    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    @Override
    public RepriseContext prepare(RepriseContext context) {
        experiment = Optional.of(context.experiment());
        return context.recording(new ExperimentRecorder(definition(), plan));
    }

    /** Where nothing ran, as without the data, what is recorded of the reading says more. */
    @Override
    public void after(RepriseContext context) {
        ExperimentRecorder trials = context.experiment();
        if (trials.trials().stream().anyMatch(trial -> trial.status() != Status.NOT_RUN)) {
            var recorder = new ReadingRecorder(definition(), question, value);
            experiment.ifPresent(of -> of.add(recorder.result(plan, trials)));
        }
    }
}
