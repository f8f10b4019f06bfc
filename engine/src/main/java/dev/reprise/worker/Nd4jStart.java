package dev.reprise.worker;

/** Starts ND4J while a worker and the coordinator still greet each other: it takes as long, and nearly every trial needs it. */
final class Nd4jStart {

    private static final String ND4J = "org.nd4j.linalg.factory.Nd4j";

    private Nd4jStart() {}

    static void inBackground() {
        var thread = new Thread(Nd4jStart::start, "reprise-nd4j-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void start() {
        try {
            Class.forName(ND4J);
        } catch (ClassNotFoundException | LinkageError e) {
            // The first trial that needs it meets the same error, and tells it with its cause.
        }
    }
}
