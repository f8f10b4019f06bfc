package dev.reprise.sample.homework5;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What is said of a series over the epochs. */
final class Courses {

    private Courses() {}

    /** How often it is higher than in the epoch before. */
    static long rises(List<Double> series) {
        return IntStream.range(1, series.size())
                .filter(epoch -> series.get(epoch) > series.get(epoch - 1))
                .count();
    }

    /** The distance between the lowest and the highest of the last epochs. */
    static double spreadOfLast(int epochs, List<Double> series) {
        List<Double> last = series.subList(Math.max(0, series.size() - epochs), series.size());
        return Collections.max(last) - Collections.min(last);
    }
}
