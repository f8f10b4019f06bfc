package dev.reprise.benchmarks;

import dev.reprise.data.catalog.Mnist;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures and writes the page. Arguments: {@code full} or {@code tiny}; which parts, separated by commas; a folder for what JVMs print;
 * the page.
 */
public final class BenchmarksMain {

    private static final String SAMPLE = "reprise-sample-.*|test-classes";

    private BenchmarksMain() {}

    public static void main(String[] arguments) throws IOException {
        Machine.check();
        Size size = Size.named(arguments[0]);
        Map<String, Supplier<Part>> all = parts(size, Path.of(arguments[2]).toAbsolutePath());
        List<String> names = List.of(arguments[1].split(","));
        if (!all.keySet().containsAll(names)) {
            throw new IllegalArgumentException(
                    "The parts are '" + arguments[1] + "', but must be some of " + all.keySet());
        }
        new DataSets(DataSettings.ofSystem()).load(Mnist.class, 1); // fetched now, not while the clock runs
        double before = Machine.load();
        long start = System.nanoTime();
        List<Part> parts = all.entrySet().stream()
                .filter(part -> names.contains(part.getKey()))
                .map(part -> say(part.getKey(), part.getValue()))
                .toList();
        String page = Page.of(
                parts,
                Machine.describe(),
                LocalDate.now(ZoneOffset.UTC),
                Duration.ofNanos(System.nanoTime() - start),
                new double[] {before, Machine.load()},
                arguments[0].equals("full") && parts.size() == all.size());
        Files.writeString(Path.of(arguments[3]), page);
        System.out.println("Wrote " + Path.of(arguments[3]).normalize());
    }

    private static Map<String, Supplier<Part>> parts(Size size, Path folder) {
        var jvms = new Jvms(folder.resolve("logs"));
        var studies = new StudyRun(jvms, folder.resolve("studies"));
        Path peerCache = folder.resolve("peer");
        Path own = Setup.whole().get(0);
        var parts = new LinkedHashMap<String, Supplier<Part>>();
        parts.put("steps", () -> new StepTimes(jvms, size, peerCache, Python.find()).measure());
        parts.put("arithmetic", () -> new CostAgainstArithmetic(jvms, size).measure());
        parts.put("overhead", () -> new Overhead(jvms, size).measure());
        parts.put("seeds", new ManyTrials(jvms, size)::measure);
        parts.put("helpers", () -> new HelperAgreement(jvms).measure());
        parts.put("verdict", () -> new TimeToVerdict(jvms, studies, size, peerCache).measure(sample(), own));
        parts.put("cost", () -> new CostAgainstSize(jvms, studies, size).measure(own));
        return parts;
    }

    private static Part say(String what, Supplier<Part> measurement) {
        System.out.println("Measuring " + what);
        Part part = measurement.get();
        part.bars()
                .forEach(bar -> System.out.println("  " + bar.what() + ": " + bar.measured() + ", asked " + bar.asked()
                        + (bar.met() ? "" : ": missed")));
        return part;
    }

    private static Path sample() {
        return Setup.whole().stream()
                .filter(entry -> String.valueOf(entry.getFileName()).matches(SAMPLE))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The sample project's experiments are not on the class path"));
    }
}
