package dev.reprise.spark.driver;

import dev.reprise.spark.driver.Frame.Kind;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;

/**
 * The main class of the JVM with Spark's driver. It ends, and the application with it, when its standard input does, however that came. What
 * it prints goes to standard error.
 */
public final class DriverMain {

    /** The class path of the experiments, among the properties of the first frame; all others are Spark's. */
    public static final String CLASS_PATH = "reprise.classPath";

    private static final int LONGEST_STOP_MILLIS = 10_000;

    private DriverMain() {}

    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        var in = new DataInputStream(System.in);
        Properties properties = properties(expect(Kind.START, in));
        byte[] setUp = expect(Kind.SET_UP, in).content();
        Application application = Application.start(properties, setUp, out);
        try {
            while (true) {
                Optional<Frame> next = Frame.readFrom(in);
                if (next.isEmpty()) {
                    break;
                }
                if (next.get().kind() == Kind.TRAIN) {
                    application.train(next.get().trial(), next.get().content());
                } else if (next.get().kind() == Kind.CANCEL) {
                    application.cancel(next.get().trial());
                }
            }
        } finally {
            endSoon();
            application.stop();
            Runtime.getRuntime().halt(0);
        }
    }

    private static Frame expect(Kind kind, DataInputStream in) throws IOException {
        return Frame.readFrom(in)
                .filter(frame -> frame.kind() == kind)
                .orElseThrow(() -> new IOException("The coordinator hung up, or is of another version"));
    }

    private static Properties properties(Frame start) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(start.text()));
        return properties;
    }

    /** A cluster that is gone answers nothing. */
    private static void endSoon() {
        var thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST_STOP_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                },
                "reprise-end");
        thread.setDaemon(true);
        thread.start();
    }
}
