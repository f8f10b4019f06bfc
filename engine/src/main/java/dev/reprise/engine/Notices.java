package dev.reprise.engine;

import dev.reprise.store.StoreListener;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run survives but a person should know, on the console: each kind once, the others counted at the end. Safe for use by many threads. */
final class Notices implements StoreListener {

    /** File names, hashes and numbers, which tell two warnings of one kind apart. */
    private static final String PARTICULARS =
            "\\S*[/\\\\]\\S*|-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?(?![0-9a-f])|[0-9a-f]{8,}\\S*|\\d+";

    private final PrintStream out;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    Notices(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void warning(String message) {
        if (kinds.merge(message.replaceAll(PARTICULARS, "?"), 1, Integer::sum) == 1) {
            out.println("Warning: " + message);
        }
    }

    /** What is no warning. */
    synchronized void line(String text) {
        out.println(text);
    }

    /** Called once, when the run has ended. */
    synchronized void end() {
        int more = kinds.values().stream().mapToInt(count -> count - 1).sum();
        if (more > 0) {
            out.println("Warning: " + more + " more like " + (kinds.size() == 1 ? "this" : "these") + " in this run");
        }
        kinds.clear();
    }
}
