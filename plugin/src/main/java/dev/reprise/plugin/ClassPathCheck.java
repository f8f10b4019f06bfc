package dev.reprise.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Looks at the test class path before any JVM starts: what a run needs, and is missing or too old, fails there as class names that say
 * nothing to whoever manages versions.
 *
 * @param driver a file that is there where a driver for NVIDIA's GPUs is loaded; empty where nothing tells
 */
record ClassPathCheck(List<Path> classPath, Optional<Path> driver) {

    private static final Path LINUX_DRIVER = Path.of("/proc/driver/nvidia/version");

    /** Of the machine that Maven runs on. */
    ClassPathCheck(List<Path> classPath) {
        this(classPath, Optional.of(LINUX_DRIVER).filter(file -> Files.isDirectory(Path.of("/proc/self"))));
    }

    /** @param artifact the name of its jar without the version */
    private record Need(String groupId, String artifact, String least, String remedy) {}

    private static final String JUNIT_REMEDY =
            "import org.junit:junit-bom 6.1.3 in dependencyManagement, or leave JUnit's version to Reprise";

    private static final String JACKSON_REMEDY =
            "import com.fasterxml.jackson:jackson-bom 2.22.4 in dependencyManagement, or leave Jackson's version to Reprise";

    private static final List<Need> NEEDS = List.of(
            new Need("org.junit.platform", "junit-platform-engine", "6.1", JUNIT_REMEDY),
            new Need("org.junit.platform", "junit-platform-commons", "6.1", JUNIT_REMEDY),
            new Need("com.fasterxml.jackson.core", "jackson-core", "2.16", JACKSON_REMEDY),
            new Need("com.fasterxml.jackson.core", "jackson-databind", "2.16", JACKSON_REMEDY),
            new Need("com.fasterxml.jackson.datatype", "jackson-datatype-jdk8", "2.16", JACKSON_REMEDY),
            new Need("com.fasterxml.jackson.datatype", "jackson-datatype-jsr310", "2.16", JACKSON_REMEDY));

    /** Experiments whose trials come from files need none of it. */
    private static final Need DL4J = new Need(
            "org.deeplearning4j",
            "deeplearning4j-nn",
            "1.0.0-M2",
            "add org.deeplearning4j:deeplearning4j-core 1.0.0-M2.1 with scope test");

    private static final Pattern BACKEND =
            Pattern.compile("nd4j-(native|cuda-[0-9.]+)-[0-9].*-(linux|macosx|windows).*\\.jar");

    private static final Pattern GPU = Pattern.compile("(nd4j-cuda-[0-9]+\\.[0-9]+)-.*\\.jar");

    /** What no run can do without, one line each: artifact, found, needed, remedy. */
    List<String> problems() {
        return judged() ? NEEDS.stream().flatMap(need -> problem(need).stream()).toList() : List.of();
    }

    /** What training in this build cannot do without, in the same form. */
    List<String> warnings() {
        if (!judged()) {
            return List.of();
        }
        Optional<String> dl4j = problem(DL4J);
        if (dl4j.isPresent()) {
            return List.of(dl4j.get() + "; only experiments whose trials come from files or programs can do without");
        }
        return names().anyMatch(name -> BACKEND.matcher(name).matches())
                ? gpu().stream().toList()
                : List.of(
                        "ND4J has no backend for this machine on the test class path, without which no network trains:"
                                + " add org.nd4j:nd4j-native-platform 1.0.0-M2.1 with scope test (with -Djavacpp.platform.host in"
                                + " .mvn/maven.config only this machine's libraries are downloaded)");
    }

    /** What a backend for GPUs does here, which its users may not expect. */
    private Optional<String> gpu() {
        return names().map(GPU::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1)
                        + " is on the test class path, but Reprise's own trainer computes on the processor and"
                        + " takes all networks that it knows; -Dreprise.trainer=dl4j leaves all of them to ND4J"
                        + driver.filter(Files::notExists)
                                .map(file -> ". No NVIDIA driver is loaded on this machine (there is no " + file
                                        + "), so ND4J computes on the processor too, if it has a backend for that")
                                .orElse(""))
                .findFirst();
    }

    /** Without any of JUnit the project does not depend on Reprise, which is another message. */
    private boolean judged() {
        return names().anyMatch(name -> name.startsWith("junit-platform-engine-"));
    }

    private Optional<String> problem(Need need) {
        Pattern jar = Pattern.compile(Pattern.quote(need.artifact()) + "-([0-9][^-]*(?:-[A-Z][^-]*)*)\\.jar");
        Optional<String> version = names().map(jar::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst();
        String name = need.groupId() + ":" + need.artifact();
        if (version.isEmpty()) {
            return hasUnreadableVersion(need)
                    ? Optional.empty()
                    : Optional.of(name + " is not on the test class path, needed is " + need.least() + " or later: "
                            + need.remedy());
        }
        boolean old = new ComparableVersion(version.get()).compareTo(new ComparableVersion(need.least())) < 0;
        return old
                ? Optional.of(name + " is " + version.get() + " on the test class path, needed is " + need.least()
                        + " or later: " + need.remedy() + " (mvn dependency:tree -Dincludes=" + need.groupId()
                        + " shows where it comes from)")
                : Optional.empty();
    }

    /** Jars whose names say nothing of their version are not judged. */
    private boolean hasUnreadableVersion(Need need) {
        return names().anyMatch(name -> name.startsWith(need.artifact()));
    }

    private Stream<String> names() {
        return classPath.stream().map(entry -> String.valueOf(entry.getFileName()));
    }
}
