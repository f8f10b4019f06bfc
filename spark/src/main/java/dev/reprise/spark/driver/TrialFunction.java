package dev.reprise.spark.driver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Trains one trial on the machine of an executor: gives the machine's name as a line, and its answer. */
final class TrialFunction implements Function<byte[], byte[]> {

    private static final long serialVersionUID = 1L;

    private final Broadcast<byte[]> setUp;
    private final List<String> classPath;

    /**
     * @param setUp of the node
     * @param classPath names of the files that Spark ships
     */
    TrialFunction(Broadcast<byte[]> setUp, List<String> classPath) {
        this.setUp = setUp;
        this.classPath = classPath;
    }

    @Override
    public byte[] call(byte[] order) throws Exception {
        TaskContext task = TaskContext.get();
        byte[] answer = ExecutorNode.of(setUp.value(), classPath).apply(order, task::isInterrupted);
        byte[] placed = placed(answer);
        if (answer[0] == ExecutorNode.ELSEWHERE) {
            throw new ElsewhereException(placed);
        }
        return placed;
    }

    private static byte[] placed(byte[] answer) {
        SparkEnv env = SparkEnv.get();
        String place = env.blockManager().blockManagerId().host() + ", executor " + env.executorId() + "\n";
        byte[] line = place.getBytes(StandardCharsets.UTF_8);
        byte[] placed = new byte[line.length + answer.length];
        System.arraycopy(line, 0, placed, 0, line.length);
        System.arraycopy(answer, 0, placed, line.length, answer.length);
        return placed;
    }
}
