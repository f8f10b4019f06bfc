package dev.reprise.store;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.restored;
import static dev.reprise.store.SampleTrials.trial;

import dev.reprise.train.CompletedTrial;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Another JVM that works on a store; prints a line once it does. */
final class StoreProcess {

    private StoreProcess() {}

    static Process start(Path folder, String task, int first, int last) throws IOException {
        String classPath =
                ClassPathParts.current().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                StoreProcess.class.getName()));
        command.addAll(List.of(folder.toString(), task, Integer.toString(first), Integer.toString(last)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Ends with the first thing that is wrong as a stack trace. */
    public static void main(String[] args) {
        TrialStore store = TrialStore.open(Path.of(args[0]), Instant.now(), warning -> {
            throw new IllegalStateException(warning);
        });
        int first = Integer.parseInt(args[2]);
        int last = Integer.parseInt(args[3]);
        store.save(key(first), trial(first));
        System.out.println("started " + Arrays.toString(args));
        switch (args[1]) {
            case "mix" -> mix(store, first, last);
            case "write" -> write(store, first, last);
            default -> throw new IllegalArgumentException(args[1]);
        }
    }

    private static void mix(TrialStore store, int first, int last) {
        var random = new Random(first);
        for (int i = 0; i < 200; i++) {
            int seed = random.nextInt(first, last + 1);
            if (random.nextBoolean()) {
                store.save(key(seed), trial(seed));
            } else {
                Optional<CompletedTrial> found = store.restore(key(seed));
                if (found.isPresent() && !found.get().equals(restored(trial(seed)))) {
                    throw new IllegalStateException("Seed " + seed + " was restored as " + found.get());
                }
            }
        }
    }

    private static void write(TrialStore store, int first, int last) {
        while (true) {
            for (int seed = first; seed <= last; seed++) {
                store.save(key(seed), trial(seed));
            }
        }
    }
}
