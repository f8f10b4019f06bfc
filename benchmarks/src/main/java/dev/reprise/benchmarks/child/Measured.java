package dev.reprise.benchmarks.child;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Named numbers on a JVM's standard output, one line each, among whatever else it prints. */
public final class Measured {

    private static final String MARK = "measured:";

    private final Map<String, double[]> numbers;

    private Measured(Map<String, double[]> numbers) {
        this.numbers = numbers;
    }

    /** Tells the parent. */
    public static void print(String name, double... values) {
        System.out.println(Arrays.stream(values)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" ", MARK + name + " ", "")));
    }

    /** What a JVM told. */
    public static Measured parse(Iterable<String> lines) {
        var numbers = new LinkedHashMap<String, double[]>();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                String[] words = line.substring(MARK.length()).split(" ");
                numbers.put(
                        words[0],
                        Arrays.stream(words)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return new Measured(numbers);
    }

    /** @throws IllegalStateException if nothing was told under the name */
    public double[] get(String name) {
        return Optional.ofNullable(numbers.get(name))
                .orElseThrow(() -> new IllegalStateException("No '" + name + "' among " + numbers.keySet()));
    }
}
