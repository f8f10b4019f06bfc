package dev.reprise.execute;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The threads of this JVM before a trial, to tell those that it leaves running. */
final class OtherThreads {

    /** What Java and DL4J's libraries start once and keep; they hold nothing of a trial. */
    private static final Pattern OF_LIBRARIES =
            Pattern.compile("reprise-.*|ForkJoinPool\\.commonPool-worker-.*|process reaper.*|JavaCPP Deallocator.*"
                    + "|.*Deallocator.*|Java2D Disposer|AWT-.*|HttpClient-.*SelectorManager|Cleaner-.*|Common-Cleaner"
                    + "|Keep-Alive-Timer|Attach Listener|Signal Dispatcher|Finalizer|Reference Handler|Notification Thread"
                    + "|JDWP .*|RMI .*|GC Daemon|C[12] CompilerThread.*|junit-.*|surefire-.*|ThreadedStreamConsumer");

    /** Threads that were told to end need a moment. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int POLL_MILLIS = 10;
    private static final int MOST_NAMED = 3;

    private final Set<Thread> before;

    private OtherThreads(Set<Thread> before) {
        this.before = before;
    }

    static OtherThreads now() {
        Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
        threads.addAll(alive());
        return new OtherThreads(threads);
    }

    /** Threads that have come since and do not end within a moment, as parts of a sentence. */
    List<String> left() {
        long start = System.nanoTime();
        List<String> left = added();
        while (!left.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return left;
            }
            left = added();
        }
        return left;
    }

    private List<String> added() {
        return alive().stream()
                .filter(thread -> !before.contains(thread) && thread != Thread.currentThread())
                .map(Thread::getName)
                .filter(name -> !OF_LIBRARIES.matcher(name).matches())
                .sorted()
                .limit(MOST_NAMED)
                .map(name -> "the thread '" + name + "', which still runs")
                .toList();
    }

    /** Without stack traces, which would stop all threads. */
    private static List<Thread> alive() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var threads = new Thread[group.activeCount() * 2 + 16];
        int count = group.enumerate(threads, true);
        return Arrays.asList(threads).subList(0, count);
    }
}
