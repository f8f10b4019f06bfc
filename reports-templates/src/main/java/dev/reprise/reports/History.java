package dev.reprise.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.view.Build;
import dev.reprise.results.MergeMarker;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One line per build. A line that a killed build left half written, that a merge put there, or that a newer version wrote, is passed over and
 * stays.
 */
final class History {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;

    History(Path file) {
        this.file = file;
    }

    /** All builds, oldest first; appends these results unless they are in the file. */
    List<Build> including(Results results) throws IOException {
        List<Build> builds = read();
        Build current = build(results);
        boolean known = builds.stream().anyMatch(build -> build.finishedAt().equals(current.finishedAt()));
        if (!known) {
            append(current);
            builds.add(current);
        }
        return builds;
    }

    private List<Build> read() throws IOException {
        var builds = new ArrayList<Build>();
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(line -> parse(line).ifPresent(builds::add));
        }
        builds.sort(Comparator.comparing(Build::finishedAt)); // a merge puts one side's lines after the other's
        return builds;
    }

    /** The lines that are passed over, as sentences for whoever has to mend the file. */
    List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        if (Files.exists(file)) {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && parse(line).isEmpty()) {
                    problems.add(file + ", line " + (i + 1) + ": " + problem(line)
                            + "; it is passed over and stays, so that nothing is lost; remove it");
                }
            }
        }
        return problems;
    }

    private static String problem(String line) {
        return MergeMarker.is(line)
                ? "a merge left its mark '" + line.strip() + "', and the lines around it count as they are"
                : "no build can be read here, which was killed while it wrote, or is of another version of Reprise";
    }

    private static Build build(Results results) {
        var claims = new LinkedHashMap<String, Verdict>();
        results.ofThisRun()
                .experiments()
                .forEach(experiment -> experiment.claims().forEach(claim -> claims.put(claim.id(), claim.verdict())));
        return new Build(
                results.finishedAt(), results.profile(), results.commit().orElse(""), claims);
    }

    private void append(Build build) throws IOException {
        var line = MAPPER.createObjectNode();
        line.put("finishedAt", build.finishedAt().toString());
        line.put("profile", build.profile());
        line.put("commit", build.commit());
        var claims = line.putObject("claims");
        build.claims().forEach((id, verdict) -> claims.put(id, verdict.name()));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // A leading newline keeps this line whole even if the one before it is not.
        boolean broken = Files.exists(file) && Files.size(file) > 0 && !endsWithNewline();
        String text = (broken ? "\n" : "") + MAPPER.writeValueAsString(line) + "\n";
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private boolean endsWithNewline() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes[bytes.length - 1] == '\n';
    }

    private static Optional<Build> parse(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            var claims = new LinkedHashMap<String, Verdict>();
            for (var claim : node.path("claims").properties()) {
                claims.put(claim.getKey(), Verdict.valueOf(claim.getValue().asText()));
            }
            Instant finishedAt = Instant.parse(node.path("finishedAt").asText());
            return Optional.of(new Build(
                    finishedAt,
                    node.path("profile").asText(),
                    node.path("commit").asText(),
                    claims));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
