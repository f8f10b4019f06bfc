package dev.reprise.launch;

import java.io.IOException;

/** Ends this JVM when the process that forked it ends: its standard input closes then, however the parent died. */
final class ParentWatch {

    private static final int PARENT_GONE = 3;

    private ParentWatch() {}

    static void start() {
        var thread = new Thread(ParentWatch::watch, "reprise-parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // the parent sends nothing
            }
        } catch (IOException e) {
            // a broken pipe says the same as its end
        }
        // What trains trials outlives a JVM that is halted.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
