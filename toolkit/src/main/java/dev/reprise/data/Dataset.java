package dev.reprise.data;

import java.util.List;

/**
 * The definition of a data set: which files, known by size and SHA-256, where to get them, and how to turn them into content of
 * type {@code T}. Experiments name the class: {@code Splits spirals = trial.data(Spirals.class)}. Implementations are stateless
 * and have a no-argument constructor, or are records whose components say which variant they are.
 *
 * @param <T> what experiments get: {@link Splits}, {@link TrainTest} or a type of your own; immutable, because all
 *     trials share it
 */
public interface Dataset<T> {

    /** Id, title, licence, citation. */
    About about();

    /** The files; none where content is generated or derived. */
    default List<DataFile> files() {
        return List.of();
    }

    /** What may stand in for the files when the user accepts it by name; flagged in the results. */
    default List<Substitute> substitutes() {
        return List.of();
    }

    /** Whether content depends on the trial's seed, as generated data does. */
    default boolean seeded() {
        return false;
    }

    /**
     * Turns checked files into content.
     *
     * @throws CorruptDataException if a file is not in the format that it should be in
     */
    T load(Inputs inputs);
}
