package dev.reprise.data;

import java.util.Optional;

/** What a {@link Dataset} loads from. */
public interface Inputs {

    /**
     * A file of the data set, checked.
     *
     * @throws IllegalArgumentException if the data set declares no such file
     */
    CheckedFile file(String name);

    /** The name of the {@link Substitute} that is used instead of the data set's own files, if one is. */
    Optional<String> substitute();

    /**
     * The trial's seed.
     *
     * @throws IllegalStateException unless the data set says that it is {@link Dataset#seeded()}
     */
    long seed();

    /** Another data set that this one derives from; its files are recorded with this one's. */
    <T> T data(Class<? extends Dataset<T>> type);
}
