package dev.reprise.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.TrialResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What coordinator and worker tell each other. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "message")
@JsonSubTypes({
    @Type(name = "hello", value = Message.Hello.class),
    @Type(name = "configure", value = Message.Configure.class),
    @Type(name = "train", value = Message.Train.class),
    @Type(name = "cancel", value = Message.Cancel.class),
    @Type(name = "suspend", value = Message.Suspend.class),
    @Type(name = "checkpoint", value = Message.Checkpoint.class),
    @Type(name = "discard", value = Message.Discard.class),
    @Type(name = "suspended", value = Message.Suspended.class),
    @Type(name = "began", value = Message.Began.class),
    @Type(name = "epoch", value = Message.Epoch.class),
    @Type(name = "spoilt", value = Message.Spoilt.class),
    @Type(name = "completed", value = Message.Completed.class),
    @Type(name = "notRun", value = Message.NotRun.class),
    @Type(name = "failed", value = Message.Failed.class),
})
sealed interface Message {

    /**
     * The worker's first words.
     *
     * @param token that the coordinator gave to the worker and to nobody else
     * @param fingerprint of what trials run on there
     */
    record Hello(String token, Map<String, String> fingerprint) implements Message {}

    /** The coordinator's answer: the parameters that decide trials, by name. See {@link WorkerSettings}. */
    record Configure(Map<String, String> parameters) implements Message {}

    /**
     * The coordinator asks for a trial of an experiment class.
     *
     * @param spent how long it trained before
     * @param checkpoint to go on from
     * @param checkpointInterval the least time between two checkpoints
     */
    record Train(
            String experiment,
            Map<String, String> arm,
            int seed,
            Duration spent,
            Optional<byte[]> checkpoint,
            Duration checkpointInterval)
            implements Message {}

    /** The coordinator wants the trial to end at its next step. */
    record Cancel() implements Message {}

    /** The coordinator wants the trial to go on in another worker. */
    record Suspend() implements Message {}

    /** The worker's trial saved where it is. */
    record Checkpoint(byte[] content) implements Message {}

    /** The worker's trial cannot use the checkpoint that it got. */
    record Discard(String reason) implements Message {}

    /** The worker's trial waits to go on elsewhere from its last checkpoint. */
    record Suspended() implements Message {}

    /** The worker turns to the trial; what ends the worker before has nothing to do with the trial. */
    record Began() implements Message {}

    /** The worker's trial ended an epoch. */
    record Epoch(int epoch, int epochs, double loss) implements Message {}

    /** The worker's trial, whose end follows, left something behind: the worker should train nothing else. */
    record Spoilt(List<String> left) implements Message {}

    /** The worker's trial ended well. */
    record Completed(TrialResult result, List<DatasetResult> datasets) implements Message {}

    /** The worker's trial did not run; the result says why. */
    record NotRun(TrialResult result) implements Message {}

    /**
     * The worker's trial failed; the result has the stack trace.
     *
     * @param overLimit whether it took longer than it may
     * @param damaged whether the worker should train nothing else
     */
    record Failed(TrialResult result, boolean overLimit, boolean damaged) implements Message {}
}
