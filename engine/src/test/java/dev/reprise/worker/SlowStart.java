package dev.reprise.worker;

import java.time.Duration;

/** As a JVM's system class loader, makes it start slowly on every machine. */
public final class SlowStart extends ClassLoader {

    static final Duration TIME = Duration.ofSeconds(2);

    /** The constructor that the JVM calls. */
    public SlowStart(ClassLoader parent) throws InterruptedException {
        super(parent);
        Thread.sleep(TIME.toMillis());
    }
}
