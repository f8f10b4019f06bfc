package dev.reprise.discover;

import dev.reprise.TrainCommand;
import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program that trains the trials of an experiment. See {@link dev.reprise.TrainCommand}.
 *
 * @param words program and arguments, with names in braces
 * @param files that decide what it does
 * @param probe program and arguments; none if nothing else decides
 */
public record TrainingCommand(List<String> words, List<String> files, List<String> probe) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");
    private static final String SEED = "seed";

    public TrainingCommand {
        words = List.copyOf(words);
        files = List.copyOf(files);
        probe = List.copyOf(probe);
    }

    /** What an annotation states. */
    public static TrainingCommand of(TrainCommand stated) {
        return new TrainingCommand(
                Arrays.asList(stated.value()), Arrays.asList(stated.files()), Arrays.asList(stated.probe()));
    }

    /** The names in braces. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        words.forEach(word -> NAME.matcher(word).results().forEach(found -> names.add(found.group(1))));
        names.remove(SEED);
        return names;
    }

    /**
     * The files that are there now, each once, in the order of their names; of a folder all that is in it.
     *
     * @param base that names are relative to
     * @throws NoSuchFileException if nothing has one of the names
     */
    public List<Path> resolvedFiles(Path base) throws IOException {
        var found = new TreeSet<Path>();
        for (String file : files) {
            List<Path> some = resolved(base, file);
            if (some.isEmpty()) {
                throw new NoSuchFileException(file);
            }
            found.addAll(some);
        }
        return List.copyOf(found);
    }

    private static List<Path> resolved(Path base, String file) throws IOException {
        Path path = base.resolve(file.contains("*") ? parent(file) : file);
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path, file.contains("*") ? 1 : Integer.MAX_VALUE)) {
            PathMatcher pattern = file.contains("*")
                    ? path.getFileSystem().getPathMatcher("glob:" + file.substring(file.lastIndexOf('/') + 1))
                    : any -> true;
            return all.filter(Files::isRegularFile)
                    .filter(one -> pattern.matches(one.getFileName()))
                    .toList();
        }
    }

    /** What would change if another file were added: folders where names stand for several files. */
    public List<Path> watched(Path base) {
        return files.stream()
                .map(file ->
                        base.resolve(file.contains("*") ? parent(file) : file).toAbsolutePath())
                .distinct()
                .toList();
    }

    private static String parent(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    /** Program and arguments for one trial. */
    public List<String> line(TrialKey trial) {
        Map<String, String> values = new LinkedHashMap<>(trial.arm().values());
        values.put(SEED, Integer.toString(trial.seed()));
        var line = new ArrayList<String>();
        for (String word : words) {
            line.add(NAME.matcher(word)
                    .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group()))));
        }
        return line;
    }

    /** What the program gets besides. */
    public static Map<String, String> environment(TrialKey trial, boolean quick) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("REPRISE_SEED", Integer.toString(trial.seed()));
        environment.put("REPRISE_PROFILE", quick ? "quick" : "full");
        sweeps(trial.arm()).forEach((name, value) -> environment.put("REPRISE_SWEEP_" + name, value));
        return environment;
    }

    private static Map<String, String> sweeps(Arm arm) {
        var sweeps = new LinkedHashMap<String, String>();
        arm.values()
                .forEach((name, value) ->
                        sweeps.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return sweeps;
    }
}
