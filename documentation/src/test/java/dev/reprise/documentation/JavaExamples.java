package dev.reprise.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java blocks of all pages as one program. A block is a class of its own; {@code ```java members} are members of a class, and
 * {@code ```java given Trial trial} are statements of a method with these parameters. Blocks see each other's classes.
 */
final class JavaExamples {

    /** What a block without imports of its own may name. */
    private static final String IMPORTS = """
            import dev.reprise.*;
            import dev.reprise.data.*;
            import dev.reprise.data.catalog.*;
            import dev.reprise.data.format.*;
            import dev.reprise.evidence.*;
            import dev.reprise.execute.*;
            import dev.reprise.judge.*;
            import dev.reprise.reports.*;
            import dev.reprise.reports.source.*;
            import dev.reprise.reports.view.FailureRule;
            import dev.reprise.results.*;
            import dev.reprise.train.*;
            import dev.reprise.train.Training.Best;
            import dev.reprise.train.port.*;
            import dev.reprise.worker.*;
            import java.io.InputStream;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
            import org.deeplearning4j.nn.conf.layers.LSTM;
            import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
            import org.deeplearning4j.nn.graph.ComputationGraph;
            import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
            import org.nd4j.linalg.activations.Activation;
            import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
            import static dev.reprise.judge.Claims.*;
            import static org.nd4j.linalg.activations.Activation.RELU;
            """;

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:(?:public|final|abstract|sealed) )*(?:class|record|interface|enum) (\\w+)");

    private JavaExamples() {}

    /** One source file. */
    private record Source(Block block, String name, String text) {}

    /**
     * Compiles all Java blocks.
     *
     * @return what the compiler has to say, warnings included, with page and line
     */
    static List<String> compile(List<Block> blocks, Path classes) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Block block : blocks) {
            Source source = source(block);
            Source other = sources.put(source.name(), source);
            if (other != null) {
                return List.of(block.place() + " and " + other.block().place() + " both declare " + source.name());
            }
        }
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Files.createDirectories(classes);
            List<String> options =
                    List.of("-d", classes.toString(), "-parameters", "-Xlint:all,-classfile,-processing");
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            options,
                            null,
                            sources.values().stream().map(SourceFile::new).toList())
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .map(d -> (d.getSource() instanceof SourceFile file
                                ? file.source.block().place() + " (" + file.source.name() + ")"
                                : "")
                        + ": " + d.getMessage(Locale.ROOT))
                .toList();
    }

    /** The class that a block of members or statements is wrapped into. */
    static String wrapper(Block block) {
        return "Example_" + block.identifier();
    }

    private static Source source(Block block) {
        String[] marker = block.marker().split(" ", 2);
        return switch (marker[0]) {
            case "members" -> wrapped(block, block.text());
            case "given" ->
                wrapped(
                        block,
                        "static void example(" + (marker.length > 1 ? marker[1] : "") + ") throws Exception {\n"
                                + block.text() + "}\n");
            case "" -> declared(block);
            default ->
                throw new IllegalArgumentException(block.place() + ": no way to compile '" + block.marker()
                        + "'; use java, java members or java given <parameters>");
        };
    }

    private static Source wrapped(Block block, String members) {
        String name = wrapper(block);
        return new Source(block, name, IMPORTS + "final class " + name + " {\n" + members + "}\n");
    }

    private static Source declared(Block block) {
        Matcher type = TYPE.matcher(block.text());
        if (!type.find()) {
            throw new IllegalArgumentException(block.place()
                    + ": no class is declared; write ```java members, or ```java given <parameters> for statements");
        }
        return new Source(block, type.group(1), (block.text().startsWith("import ") ? "" : IMPORTS) + block.text());
    }

    static List<Block> blocks() {
        return Page.all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals("java"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static Stream<Path> classFiles(Path classes) throws IOException {
        return Files.walk(classes).filter(file -> file.toString().endsWith(".class"));
    }

    private static final class SourceFile extends SimpleJavaFileObject {

        private final Source source;

        private SourceFile(Source source) {
            super(URI.create("block:///" + source.name() + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
