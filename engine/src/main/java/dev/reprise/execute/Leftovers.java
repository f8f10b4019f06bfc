package dev.reprise.execute;

import java.util.List;

/** Notified of what a trial leaves behind in its JVM and nothing can take back, so that the JVM should train nothing else. */
@FunctionalInterface
public interface Leftovers {

    /** @param what as parts of a sentence; not empty */
    void found(List<String> what);
}
