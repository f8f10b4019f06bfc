package dev.reprise.worker;

import dev.reprise.train.Fingerprint;
import java.util.Map;

/**
 * What workers run on.
 *
 * @param classPath of their JVMs
 * @param environment variables that they get beside those of the JVM that starts them
 * @param fingerprint that theirs is compared with: it is the one that results are recorded under
 * @param mayDiffer whether a worker with another one is let in; what it trains is worth keeping only if the kernel trained it
 */
record WorkerRuntime(
        String classPath, Map<String, String> environment, Map<String, String> fingerprint, boolean mayDiffer) {

    /** This JVM's own. */
    static WorkerRuntime here() {
        return new WorkerRuntime(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Map.of(),
                Fingerprint.current(),
                false);
    }
}
