package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills a worker, the coordinator or Maven at ten random moments while the store fills. Takes minutes, and what the plugin's
 * integration tests have installed: {@code mvn verify -DskipTests -Dinvoker.test=parent,pass} and then {@code mvn -pl plugin -am test
 * -Dgroups=kill -DexcludedGroups= -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("kill")
class KillTest {

    private static final int KILLS = 10;
    private static final int TRIALS = 24;
    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Path REPOSITORY = Path.of("target/it-repository").toAbsolutePath();

    private final Path project = Path.of("target/kill").toAbsolutePath();
    private final Path settings = project.resolve("settings.xml");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private enum Victim {
        WORKER("dev.reprise.worker.WorkerMain"),
        COORDINATOR("dev.reprise.launch.ExperimentsMain"),
        MAVEN("plexus-classworlds");

        final String mark;

        Victim(String mark) {
            this.mark = mark;
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        assertThat(REPOSITORY.resolve("dev/reprise/it/parent"))
                .as("run the integration tests first")
                .exists();
        deleteOld(project);
        copy(Path.of("src/test/resources/kill"), project);
        String local = System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2/repository").toString());
        Files.writeString(
                settings,
                Files.readString(Path.of("src/it/settings.xml"))
                        .replace("@localRepositoryUrl@", Path.of(local).toUri().toString()));
        assertThat(start("compile.log", List.of("test-compile")).waitFor()).isZero();
    }

    @Test
    void no_completed_trial_is_lost_when_anything_is_killed_at_a_random_moment() throws Exception {
        System.out.println("random seed " + seed);
        for (int i = 0; i < KILLS; i++) {
            Victim victim = Victim.values()[i % Victim.values().length];
            Set<String> before = stored();
            Process maven = maven("run-" + i + ".log");
            await(() -> !processes(Victim.WORKER).isEmpty() || !maven.isAlive());
            Thread.sleep(random.nextLong(LATEST.toMillis()));
            Set<String> atKill = stored();
            boolean met = kill(victim);
            if (victim == Victim.WORKER && met) {
                await(() -> !maven.isAlive() || stored().size() > atKill.size());
                maven.destroy();
            }
            await(() -> !maven.isAlive() && processes().isEmpty());

            assertThat(met).as("a process to kill").isTrue();
            assertThat(stored()).containsAll(before).containsAll(atKill);
            System.out.printf(
                    "kill %d: %s, records %d before, %d at the kill, %d after%n",
                    i + 1, victim, before.size(), atKill.size(), stored().size());
        }
        Set<String> kept = stored();

        List<TrialResult> completed = run("completed", "");
        List<TrialResult> again = run("again", "-Dreprise.rerun");

        assertThat(completed).hasSize(TRIALS).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        assertThat(completed.stream().filter(trial -> trial.origin() == Origin.RESTORED))
                .hasSize(kept.size());
        assertThat(again).extracting(TrialResult::origin).containsOnly(Origin.TRAINED);
        assertThat(hashes(completed)).isEqualTo(hashes(again));
        assertThat(project.resolve("target/store/damaged")).doesNotExist();
        assertThat(processes()).isEmpty();
        System.out.printf(
                "%d kills, %d of %d trials restored, all hashes equal to those trained without kills%n",
                KILLS, kept.size(), completed.size());
    }

    private boolean kill(Victim victim) {
        List<ProcessHandle> found = processes(victim);
        return !found.isEmpty() && found.get(random.nextInt(found.size())).destroyForcibly();
    }

    private List<TrialResult> run(String directory, String argument) throws Exception {
        Process maven =
                maven(directory + ".log", "-Dreprise.directory=" + project.resolve("target/" + directory), argument);
        await(() -> !maven.isAlive());
        Results results = ResultsFile.read(project.resolve("target/" + directory + "/results.json"));
        return results.experiments().get(0).trials();
    }

    private Process maven(String log, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("dev.reprise:reprise-maven-plugin:run", "-Dreprise.threads=2"));
        Stream.of(more).filter(argument -> !argument.isEmpty()).forEach(arguments::add);
        return start(log, arguments);
    }

    private Process start(String log, List<String> arguments) throws IOException {
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
                .redirectOutput(project.resolve(log).toFile())
                .start();
    }

    private List<ProcessHandle> processes(Victim victim) {
        return processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains(victim.mark))
                .toList();
    }

    /** All that the builds of the project have started. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(project.toString()))
                .toList();
    }

    private Set<String> stored() {
        Path store = project.resolve("target/store");
        if (Files.notExists(store)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".trial"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<Object, String> hashes(List<TrialResult> trials) {
        return trials.stream()
                .collect(Collectors.toMap(trial -> List.of(trial.arm(), trial.seed()), trial -> trial.parametersSha256()
                        .orElseThrow()));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("waited too long").isLessThan(PATIENCE.toNanos());
            Thread.sleep(50);
        }
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
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
