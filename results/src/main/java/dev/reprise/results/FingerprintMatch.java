package dev.reprise.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** How much two runs can be asked to agree, from what can change the bits of a trial. */
public enum FingerprintMatch {

    /**
     * The {@link #decisive} entries are equal. Parameter hashes and metrics are equal to the bit.
     */
    SAME_BITS,

    /**
     * Same DL4J, backend for GPUs or none, operating system with architecture, native classifier (which names the instruction set) and layer helpers, but
     * another processor, JVM, kernel choice or number of threads. Metrics agree within a tolerance.
     */
    SAME_KIND,

    /** Anything else. Verdicts agree. */
    OTHER;

    private static final List<String> PINS = List.of("OPENBLAS_CORETYPE", "DNNL_MAX_CPU_ISA");
    private static final String PINNED = "cpu";
    private static final List<String> KIND = List.of("dl4j", "os", "native", "layer helpers");
    /** Only there with a backend for GPUs on the class path. */
    private static final String GPU = "backend";

    private static final String NOT_SET = "not set";

    /**
     * The entries that can change the bits: all, but not {@code cpu}, the processor's model, where {@code OPENBLAS_CORETYPE} and
     * {@code DNNL_MAX_CPU_ISA} are set. These pin the kernels, so that machines of a CI pool share their results.
     */
    public static Map<String, String> decisive(Map<String, String> fingerprint) {
        var decisive = new TreeMap<>(fingerprint);
        if (PINS.stream()
                .noneMatch(pin -> fingerprint.getOrDefault(pin, NOT_SET).equals(NOT_SET))) {
            decisive.remove(PINNED);
        }
        return decisive;
    }

    /** Compares two fingerprints; an entry that only one of them has counts as different. */
    public static FingerprintMatch of(Map<String, String> one, Map<String, String> other) {
        if (decisive(one).equals(decisive(other))) {
            return SAME_BITS;
        }
        boolean sameKind = KIND.stream()
                        .allMatch(name -> one.containsKey(name) && one.get(name).equals(other.get(name)))
                && Objects.equals(one.get(GPU), other.get(GPU));
        return sameKind ? SAME_KIND : OTHER;
    }

    /**
     * What is not as it was, each as {@code java was 17 and is 25}, by name.
     *
     * @param absent what a value that is not there is called
     */
    public static List<String> differences(Map<String, String> before, Map<String, String> now, String absent) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .map(name -> name + " was " + before.getOrDefault(name, absent) + " and is "
                        + now.getOrDefault(name, absent))
                .toList();
    }
}
