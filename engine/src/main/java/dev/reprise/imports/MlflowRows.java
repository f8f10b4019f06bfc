package dev.reprise.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The runs of one experiment in MLflow's file store, from the folder of the experiment or of the store. */
final class MlflowRows {

    /** Of runs, in a store. */
    private static final int DEEPEST = 2;

    private static final long LAST_MILLISECOND =
            Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    /** Beside the runs of an experiment, or the experiments of a store: what looks like runs there is none. */
    private static final Set<String> NO_RUNS = Set.of("models", "traces", "datasets", "tags", ".trash");

    private MlflowRows() {}

    /** Whether a file is read, by its path below the folder; artifacts may be large and decide nothing. */
    static boolean isRead(String path) {
        return runOf(path).isPresent() || isMeta(path);
    }

    private static boolean isMeta(String path) {
        List<String> parts = List.of(path.split("/"));
        return parts.get(parts.size() - 1).equals(MlflowRun.META)
                && parts.size() <= DEEPEST + 1
                && parts.stream().noneMatch(NO_RUNS::contains);
    }

    /** @param files content by path below the folder, with {@code /} between names */
    static Rows read(SortedMap<String, byte[]> files, String folder, Problems problems) {
        var runs = new TreeMap<String, SortedMap<String, byte[]>>();
        files.forEach((path, content) -> runOf(path).ifPresent(run -> runs.computeIfAbsent(run, name -> new TreeMap<>())
                .put(path.substring(run.length() + 1), content)));
        runs.forEach((run, content) -> Optional.ofNullable(files.get(run + "/" + MlflowRun.META))
                .ifPresent(m -> content.put(MlflowRun.META, m)));
        // Tags of an experiment lie where those of a run would, if the folder were that of the experiment.
        runs.keySet().removeIf(run -> runs.keySet().stream().anyMatch(other -> other.startsWith(run + "/")));
        List<String> experiments = runs.keySet().stream()
                .map(run -> run.substring(0, Math.max(0, run.indexOf('/'))))
                .distinct()
                .toList();
        if (experiments.size() > 1) {
            problems.add(
                    folder, "has runs of several experiments; name the folder of one: " + named(experiments, files));
            return Rows.none();
        }
        var columns = new LinkedHashSet<String>();
        List<MlflowRun> kept = runs.entrySet().stream()
                .map(run -> new MlflowRun(folder + "/" + run.getKey(), run.getValue(), problems))
                .filter(run -> !run.deleted())
                .sorted(Comparator.comparingLong(run -> run.time("start_time")))
                .toList();
        kept.forEach(run -> columns.addAll(run.columns()));
        return new Rows(columns, kept.stream().map(MlflowRun::row).toList(), date(kept), madeBy(kept));
    }

    /** The folder of the run that a file of a parameter, metric or tag belongs to. */
    private static Optional<String> runOf(String path) {
        List<String> parts = List.of(path.split("/"));
        return Stream.of(1, DEEPEST)
                .filter(depth -> depth < parts.size() - 1 && MlflowRun.KINDS.contains(parts.get(depth)))
                .findFirst()
                .filter(depth -> parts.subList(0, depth).stream().noneMatch(NO_RUNS::contains))
                .map(depth -> String.join("/", parts.subList(0, depth)));
    }

    private static String named(List<String> experiments, SortedMap<String, byte[]> files) {
        return String.join(
                ", ",
                experiments.stream()
                        .map(experiment -> experiment + name(experiment, files))
                        .toList());
    }

    private static String name(String experiment, SortedMap<String, byte[]> files) {
        return Optional.ofNullable(files.get(experiment + "/" + MlflowRun.META))
                .flatMap(meta -> Text.decode(meta, MlflowRun.META, new Problems()))
                .map(text -> FlatYaml.read(text).get("name"))
                .map(name -> " (" + name + ")")
                .orElse("");
    }

    private static String date(List<MlflowRun> runs) {
        long last = runs.stream().mapToLong(run -> run.time("end_time")).max().orElse(0);
        return last <= 0 || last > LAST_MILLISECOND
                ? ""
                : Instant.ofEpochMilli(last)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
    }

    private static String madeBy(List<MlflowRun> runs) {
        var makers = new TreeSet<String>();
        runs.forEach(run -> makers.add(run.madeBy()));
        return makers.size() == 1 ? makers.first() : "";
    }
}
