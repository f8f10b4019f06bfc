package dev.reprise.execute;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a trial on a thread that is made for it: what it leaves there ends with it, such as thread-local values, the interrupted state, a
 * class loader, workspaces and random state of ND4J.
 */
final class OwnThread {

    static final String NAME = "reprise-trial";

    private OwnThread() {}

    /** What the call returns or throws. Whoever interrupts the waiting thread interrupts the call. */
    static <T> T call(Callable<T> call) throws Exception {
        var task = new FutureTask<>(call);
        var thread = new Thread(task, NAME);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    thread.interrupt();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Exception cause) {
                        throw cause;
                    }
                    if (e.getCause() instanceof Error cause) {
                        throw cause;
                    }
                    throw e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
