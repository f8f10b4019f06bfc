package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project of {@code src/test/resources} that Maven builds in processes of its own, against what the integration tests installed. */
final class RealBuilds {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Path REPOSITORY = Path.of("target/it-repository").toAbsolutePath();

    private final Path project;
    private final Path settings;

    private RealBuilds(Path project) {
        this.project = project;
        this.settings = project.resolve("settings.xml");
    }

    /** A fresh copy of a project, compiled. */
    static RealBuilds of(String name, String folder) throws Exception {
        assertThat(REPOSITORY.resolve("dev/reprise/it/parent"))
                .as("run the integration tests first")
                .exists();
        Path project = Path.of("target", folder).toAbsolutePath();
        deleteOld(project);
        copy(Path.of("src/test/resources", name), project);
        var builds = new RealBuilds(project);
        String local = System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2/repository").toString());
        Files.writeString(
                builds.settings,
                Files.readString(Path.of("src/it/settings.xml"))
                        .replace("@localRepositoryUrl@", Path.of(local).toUri().toString()));
        assertThat(builds.maven("compile.log", List.of("test-compile")).waitFor())
                .isZero();
        return builds;
    }

    Path path(String relative) {
        return project.resolve(relative);
    }

    /** Starts a run of the experiments with two workers, whose results go to {@code target/<directory>}. */
    Process start(String directory, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "dev.reprise:reprise-maven-plugin:run",
                "-Dreprise.threads=2",
                "-Dreprise.directory=" + path("target/" + directory)));
        arguments.addAll(List.of(more));
        return maven(directory + ".log", arguments);
    }

    /** What a run that has ended left. */
    List<TrialResult> trials(String directory) throws IOException {
        return ResultsFile.read(path("target/" + directory + "/results.json"))
                .experiments()
                .get(0)
                .trials();
    }

    List<ProcessHandle> processes(String mark) {
        return processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
    }

    /** All that the builds have started and that has not ended. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(project.toString()))
                .toList();
    }

    /** Names of the records in the store. */
    Set<String> stored() {
        Path store = path("target/store");
        if (Files.notExists(store)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".trial"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Object, String> hashes(List<TrialResult> trials) {
        return trials.stream()
                .collect(Collectors.toMap(trial -> List.of(trial.arm(), trial.seed()), trial -> trial.parametersSha256()
                        .orElseThrow()));
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("waited too long").isLessThan(PATIENCE.toNanos());
            Thread.sleep(50);
        }
    }

    private Process maven(String log, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-ntp",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Djavacpp.platform.host"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(path(log).toFile())
                .start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void deleteOld(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
