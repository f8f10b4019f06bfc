package dev.reprise.execute;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says once what trials leave behind in the only JVM that there is. */
final class LeftoverLog implements Leftovers {

    private final PrintStream out;
    private final Set<List<String>> told = new HashSet<>();

    LeftoverLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void found(List<String> what) {
        if (told.add(what)) {
            out.println("A trial left behind " + String.join(", ", what)
                    + ". Later trials of this JVM may give other results; end it in the training method, or train in"
                    + " workers (reprise.workers), which are replaced then");
        }
    }
}
