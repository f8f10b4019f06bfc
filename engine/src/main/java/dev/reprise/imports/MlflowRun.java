package dev.reprise.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * One run of MLflow's file store: {@code meta.yaml}, a file per parameter, metric and tag, and in a metric's file a line per value: time,
 * value, step; newer versions add the name and digest of a data set.
 */
final class MlflowRun {

    static final String META = "meta.yaml";

    /** A name that stands in several of them is that of the first. */
    static final List<String> KINDS = List.of("params", "metrics", "tags");

    /** How MLflow numbers the states of runs. */
    private static final Map<String, String> STATES =
            Map.of("1", "RUNNING", "2", "SCHEDULED", "3", "FINISHED", "4", "FAILED", "5", "KILLED");

    private static final Comparator<Point> BY_STEP = Comparator.comparingLong(Point::step);

    private final String place;
    private final Map<String, String> meta;
    private final Problems problems;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Set<String> columns = new TreeSet<>();

    private record Point(long step, String value) {}

    /** @param files of the run, by path below its folder */
    MlflowRun(String place, SortedMap<String, byte[]> files, Problems problems) {
        this.place = place;
        this.problems = problems;
        this.meta = Optional.ofNullable(files.get(META))
                .flatMap(about -> Text.decode(about, place + "/" + META, problems))
                .map(FlatYaml::read)
                .orElse(Map.of());
        if (!meta.containsKey("run_id") && !meta.containsKey("run_uuid")) {
            problems.add(
                    place, "has no " + META + " of a run, which says whether it finished; copy the store as a whole");
        }
        for (String kind : KINDS) {
            files.forEach((path, content) -> {
                if (path.startsWith(kind + "/")) {
                    read(kind, path.substring(kind.length() + 1), content);
                }
            });
        }
    }

    private void read(String kind, String name, byte[] content) {
        if (cells.containsKey(name) || lists.containsKey(name)) {
            return;
        }
        String file = place + "/" + kind + "/" + name;
        Text.decode(content, file, problems).ifPresent(text -> {
            if (kind.equals("metrics")) {
                lists.put(name, values(text, file));
            } else {
                cells.put(name, text.strip());
            }
            if (!kind.equals("tags")) {
                columns.add(name);
            }
        });
    }

    private List<String> values(String text, String file) {
        List<Point> points = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String[] parts = line.strip().split(" ");
            if (!line.isBlank()) {
                point(parts).ifPresentOrElse(points::add, malformed(file + ":" + number));
            }
        }
        var steps = new HashSet<Long>();
        points.forEach(point -> steps.add(point.step()));
        if (steps.size() > 1 && steps.size() < points.size()) {
            problems.add(file, "has several values of one step; a series has one value per step");
        }
        points.sort(BY_STEP); // stable: without steps, in the order in which they were logged
        return points.stream().map(Point::value).toList();
    }

    private Runnable malformed(String at) {
        return () -> problems.add(at, "is no line of a metric: time, value and step, separated by blanks");
    }

    private static Optional<Point> point(String[] parts) {
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            Long.parseLong(parts[0]);
            return Optional.of(new Point(parts.length == 2 ? 0 : Long.parseLong(parts[2]), parts[1]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Parameters and metrics; tags count where they are named. */
    Set<String> columns() {
        return columns;
    }

    boolean deleted() {
        return "deleted".equals(meta.get("lifecycle_stage"));
    }

    /** Milliseconds since 1970; 0 if the run does not say. */
    long time(String field) {
        try {
            return Long.parseLong(meta.getOrDefault(field, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The script and its commit, as far as the run says; else empty. */
    String madeBy() {
        String script = cells.getOrDefault("mlflow.source.name", "");
        String commit = cells.getOrDefault("mlflow.source.git.commit", "");
        return script.isEmpty() ? "" : script + (commit.isEmpty() ? "" : " of commit " + commit);
    }

    Row row() {
        String status = meta.getOrDefault("status", "RUNNING"); // as MLflow itself reads it
        String state = STATES.getOrDefault(status, status);
        return new Row(
                place,
                cells,
                lists,
                state.equals("FINISHED")
                        ? Optional.empty()
                        : Optional.of("MLflow has the state " + state + " of the run " + place));
    }
}
