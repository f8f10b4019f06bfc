package dev.reprise.execute;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A value that all code of a JVM shares, such as the default locale.
 *
 * @param name as a message has it
 */
record SharedValue<T>(String name, Supplier<T> get, Consumer<T> set) {

    /** What puts the present value back. */
    Undo keep() {
        T value = get.get();
        return () -> {
            if (!Objects.equals(get.get(), value)) {
                set.accept(value);
            }
        };
    }

    /** Puts something back, or fails where that cannot be. */
    @FunctionalInterface
    interface Undo {
        void run() throws Exception;
    }
}
