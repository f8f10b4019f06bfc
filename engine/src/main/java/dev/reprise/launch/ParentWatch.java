package dev.reprise.launch;

import java.io.IOException;
import java.util.Optional;

/**
 * Ends this JVM when the process that forked it ends, however that died. It looks for the process once in a while; where it cannot see it, it
 * waits for the end of standard input, which closes then. A thread that reads holds up the end of a JVM by 0.3 s: HotSpot gives
 * threads in native code that long to come back.
 */
final class ParentWatch {

    private static final int PARENT_GONE = 3;
    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final long MILLIS_FOR_LAST_WORDS = 1000;

    private ParentWatch() {}

    /** @param arguments of the main method, of which the second is the parent's process id, if it says so */
    static void start(String[] arguments) {
        Optional<ProcessHandle> parent =
                arguments.length < 2 ? Optional.empty() : ProcessHandle.of(Long.parseLong(arguments[1]));
        var thread = new Thread(() -> watch(parent), "reprise-parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(Optional<ProcessHandle> parent) {
        try {
            if (parent.isPresent()) {
                awaitEnd(parent.get());
            } else {
                awaitEndOfInput();
            }
        } catch (InterruptedException e) {
            return; // nobody does; to go on without a watch is better than to end
        }
        // What trains trials outlives a JVM that is halted.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        if (parent.isEmpty()) {
            sayWhy();
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }

    /** To whoever started it by hand. If the parent is really gone, standard error may be a full pipe, which is not waited for. */
    private static void sayWhy() {
        var words = new Thread(
                () -> System.err.println(
                        "This JVM ends because its standard input has ended, which tells it that the process that started it is gone;"
                                + " to start it by hand, give the id of a process to watch instead, such as the shell's ($$),"
                                + " as the second argument"),
                "reprise-last-words");
        words.setDaemon(true);
        words.start();
        try {
            words.join(MILLIS_FOR_LAST_WORDS);
        } catch (InterruptedException e) {
            // it ends in any case
        }
    }

    private static void awaitEnd(ProcessHandle parent) throws InterruptedException {
        while (parent.isAlive()) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // the parent sends nothing
            }
        } catch (IOException e) {
            // a broken pipe says the same as its end
        }
    }
}
