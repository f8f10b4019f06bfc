package dev.reprise.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the numbers were measured on and with. */
final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final double GIGABYTE = 1 << 30;

    private Machine() {}

    /** @throws IllegalStateException where the native libraries of this module do not run */
    static void check() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")
                || !has("avx2")) {
            throw new IllegalStateException(
                    "The benchmarks run on Linux on x86-64 with AVX2 only; skip them with -Dbenchmarks.skip");
        }
    }

    /** Whether the processor has some instructions, by the name that Linux gives them. */
    static boolean has(String flag) {
        return (" " + cpu("flags") + " ").contains(" " + flag + " ");
    }

    static Map<String, String> describe() {
        var machine = new LinkedHashMap<String, String>();
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        machine.put("processor", cpu("model name") + ", " + system.getAvailableProcessors() + " cores in use");
        machine.put("memory", String.format(Locale.ROOT, "%.0f GB", system.getTotalMemorySize() / GIGABYTE));
        machine.put("operating system", "Linux, x86-64");
        machine.put("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        machine.put("DL4J", version("deeplearning4j-nn-(.*)\\.jar"));
        machine.put(
                "DJL",
                version("api-(.*)\\.jar") + ", PyTorch " + version("pytorch-native-cpu-(.*)-linux-x86_64\\.jar"));
        return machine;
    }

    /** Processes that ran or waited in the last minute; above the number of cores, others were in the way. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String cpu(String name) {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String jar) {
        Pattern pattern = Pattern.compile(jar);
        return Setup.whole().stream()
                .map(entry -> pattern.matcher(String.valueOf(entry.getFileName())))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("unknown");
    }
}
