package dev.reprise.store;

import dev.reprise.Experiment;
import dev.reprise.judge.Judge;
import dev.reprise.train.Trial;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project of a few classes, compiled as a build would do it: with line numbers, everything again after each change. */
final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Opening the JDK's own classes takes most of a compilation. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Path sources;
    private final Path classes;
    private final List<Path> libraries = new ArrayList<>();

    Sources(Path folder) throws IOException {
        sources = Files.createDirectories(folder.resolve("src"));
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    /** Compiles against other classes. */
    Sources with(Path library) {
        libraries.add(library);
        return this;
    }

    /** Compiles against Reprise: the artifacts of annotations, training and claims. */
    Sources withReprise() {
        for (Class<?> part : List.of(Experiment.class, Trial.class, Judge.class)) {
            with(Path.of(URI.create(
                    part.getProtectionDomain().getCodeSource().getLocation().toString())));
        }
        return this;
    }

    /** Writes one top-level class, in place of an earlier one of the same name. */
    Sources write(String source) throws IOException {
        Matcher type = TYPE.matcher(source);
        Matcher inPackage = PACKAGE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException(source);
        }
        String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        Path file = sources.resolve(folder + type.group(1) + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return this;
    }

    /** The folder of compiled classes. */
    Path compile() throws IOException {
        var messages = new StringWriter();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        String classPath = String.join(
                File.pathSeparator, libraries.stream().map(Path::toString).toList());
        var options = List.of("-d", classes.toString(), "-g", "-proc:none", "-parameters", "-cp", classPath);
        boolean compiled = COMPILER.getTask(
                        messages, FILES, null, options, null, FILES.getJavaFileObjectsFromPaths(files))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
        return classes;
    }

    /** The compiled classes as a jar, with the same bytes for the same classes. */
    Path jar(Path jar) throws IOException {
        Path folder = compile();
        Files.createDirectories(jar.getParent());
        try (Stream<Path> walk = Files.walk(folder);
                var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new JarEntry(folder.relativize(file).toString());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
