package dev.reprise.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the coordinator and a {@link Node} tell each other, whoever carries it. */
final class Remote {

    /** How a trial ended. */
    enum Kind {
        COMPLETED,
        NOT_RUN,
        FAILED
    }

    /**
     * What holds for all trials of a run.
     *
     * @param parameters those that decide trials, by name
     * @param jvmArguments of the workers
     * @param environment variables of theirs that results are recorded under
     * @param fingerprint of the coordinator
     * @param megabytes of physical memory for each worker, if that was said
     * @param lead of the workers that start first over the others
     */
    record SetUp(
            Map<String, String> parameters,
            List<String> jvmArguments,
            Map<String, String> environment,
            Map<String, String> fingerprint,
            Optional<Integer> megabytes,
            Duration lead) {}

    /**
     * A trial to train.
     *
     * @param experiment the name of its class
     * @param spent how long it trained before
     */
    record Order(String experiment, Map<String, String> arm, int seed, Duration spent) {}

    /**
     * What came of it.
     *
     * @param overLimit whether it took longer than it may
     * @param heard whether the listeners of the JVM that trained it were told of its end
     */
    record Answer(Kind kind, TrialResult result, List<DatasetResult> datasets, boolean overLimit, boolean heard) {}

    private Remote() {}

    static byte[] write(Object message) {
        try {
            return MessageJson.MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a trial recorded cannot be sent: " + e.getMessage(), e);
        }
    }

    static <T> T read(byte[] message, int from, Class<T> type) {
        try {
            return MessageJson.MAPPER.readValue(message, from, message.length - from, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no " + type.getSimpleName() + " of this version of Reprise", e);
        }
    }
}
