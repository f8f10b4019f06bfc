package dev.reprise.worker;

import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialTask;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.TrialResult;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.Fingerprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coordinator's side of trials that train on other machines: turns them into bytes that a {@link Node} understands, and its
 * answers into ends of trials. How bytes get there and back is the executor's own matter.
 */
public final class RemoteTrials {

    /** Variables that workers see; what else the environment has, such as passwords, stays on this machine. */
    private static final List<String> SENT =
            List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENBLAS_CORETYPE", "DNNL_MAX_CPU_ISA");

    private RemoteTrials() {}

    /** What a node needs to know of the run: parameters that decide trials, arguments of JVMs, what results are recorded under. */
    public static byte[] setUp(ExecutorSettings run) {
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        environment.keySet().retainAll(SENT);
        return Remote.write(new Remote.SetUp(
                run.trialParameters(),
                run.jvmArguments(),
                environment,
                Fingerprint.current(),
                run.find(RunParameters.WORKER_MEMORY),
                run.values().get(JvmParameters.WORKER_LEAD)));
    }

    /** A trial that a node is to train. */
    public static byte[] order(TrialTask task) {
        return Remote.write(new Remote.Order(
                task.experiment().type().getName(),
                task.key().arm().values(),
                task.key().seed(),
                task.spent()));
    }

    /**
     * What a node says of a trial.
     *
     * @param answer of {@link Node#apply}
     * @param place where it was trained, in words for a reader
     */
    public static TrialEnd end(TrialTask task, byte[] answer, String place) {
        Remote.Answer read = Remote.read(answer, 1, Remote.Answer.class);
        TrialEnd end = end(read, place);
        return read.heard() ? end : task.reported(end);
    }

    private static TrialEnd end(Remote.Answer answer, String place) {
        TrialResult result = answer.result();
        String error = result.error().orElse("No cause recorded");
        return switch (answer.kind()) {
            case COMPLETED -> new TrialEnd.Completed(new CompletedTrial(result.at(place), answer.datasets()));
            case NOT_RUN -> new TrialEnd.NotRun(result, RemoteFailure.notRun(error));
            case FAILED -> new TrialEnd.Failed(result.at(place), RemoteFailure.failed(error), answer.overLimit());
        };
    }
}
