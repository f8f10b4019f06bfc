package dev.reprise.discover;

import dev.reprise.ImportedTrials;
import dev.reprise.Train;
import dev.reprise.TrainCommand;
import dev.reprise.imports.Import;
import dev.reprise.imports.ImportSpec;
import dev.reprise.imports.Parameter;
import dev.reprise.imports.TrialImport;
import dev.reprise.train.body.SweptField;
import dev.reprise.train.body.TrainingClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** Finds out where the trials of an experiment come from, and reads those that were made elsewhere. */
final class SourceReader {

    private final AnnotatedMethods methods;
    private final Class<?> type;
    private final List<SweptField> sweeps;
    private final List<OpenQuestion> questions;
    private final Issues issues;

    SourceReader(AnnotatedMethods methods, List<SweptField> sweeps, List<OpenQuestion> questions, Issues issues) {
        this.methods = methods;
        this.questions = questions;
        this.type = methods.type();
        this.sweeps = sweeps;
        this.issues = issues;
    }

    /** Empty, and an issue, if there is none, or if it cannot be read. */
    Optional<TrialSource> read() {
        ImportedTrials imported = type.getAnnotation(ImportedTrials.class);
        TrainCommand command = type.getAnnotation(TrainCommand.class);
        List<String> ways = Stream.of(
                        imported == null ? "" : "@ImportedTrials",
                        command == null ? "" : "@TrainCommand",
                        methods.with(Train.class).isEmpty() ? "" : "a @Train method")
                .filter(way -> !way.isEmpty())
                .toList();
        if (ways.size() > 1) {
            error("@Experiment " + type.getName() + " has " + String.join(" and ", ways) + "; keep one of them");
            return Optional.empty();
        }
        if (!questions.isEmpty() && (imported != null || command != null)) {
            error("@Experiment " + type.getName() + " has " + ways.get(0)
                    + " and a @Reading; only what a @Train method trains can be read in another way");
            return Optional.empty();
        }
        return imported != null ? imported(imported) : command != null ? commanded(command) : trained();
    }

    private Optional<TrialSource> trained() {
        Optional<Method> train = LifecycleReader.trainMethod(methods, issues);
        List<Method> before = LifecycleReader.beforeTrial(methods, issues);
        List<Method> after = LifecycleReader.afterTrial(methods, issues);
        List<SweptField> injected = Stream.concat(
                        sweeps.stream(), questions.stream().map(OpenQuestion::field))
                .toList();
        return train.map(method -> new TrialSource.Trained(new TrainingClass(type, injected, before, method, after)));
    }

    private Optional<TrialSource> imported(ImportedTrials stated) {
        if (!issues.none()) {
            return Optional.empty(); // a sweep that is wrong would make every line of the file wrong
        }
        var spec = ImportSpec.of(stated, sweeps.stream().map(Parameter::of).toList());
        Import read = TrialImport.read(spec, Path.of(""));
        if (read instanceof Import.Trials made) {
            return Optional.of(TrialSource.Imported.of(made.source(), made.trials()));
        }
        ((Import.Refused) read)
                .problems()
                .forEach(problem -> error("@ImportedTrials of " + type.getName() + ": " + problem));
        return Optional.empty();
    }

    private Optional<TrialSource> commanded(TrainCommand stated) {
        TrainingCommand command = TrainingCommand.of(stated);
        String what = "@TrainCommand of " + type.getName() + " ";
        if (command.words().isEmpty() || command.words().get(0).isBlank()) {
            error(what + "names no program");
        }
        List<String> known = sweeps.stream().map(SweptField::name).toList();
        command.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> error(what + "has {" + name + "}, but the experiment sweeps " + known
                        + "; a value in braces is seed or a swept field's name"));
        try {
            command.resolvedFiles(Path.of(""));
        } catch (IOException | UncheckedIOException e) {
            error(what + "names the file " + e.getMessage() + ", which is not in "
                    + Path.of("").toAbsolutePath());
        }
        return Optional.of(new TrialSource.Commanded(command));
    }

    private void error(String message) {
        issues.error(ClassSource.from(type), message);
    }
}
