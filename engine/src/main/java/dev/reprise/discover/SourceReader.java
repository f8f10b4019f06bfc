package dev.reprise.discover;

import dev.reprise.ImportedTrials;
import dev.reprise.Train;
import dev.reprise.imports.Import;
import dev.reprise.imports.ImportSpec;
import dev.reprise.imports.Parameter;
import dev.reprise.imports.TrialImport;
import dev.reprise.train.body.SweptField;
import dev.reprise.train.body.TrainingClass;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** Finds out where the trials of an experiment come from, and reads those that were made elsewhere. */
final class SourceReader {

    private final AnnotatedMethods methods;
    private final Class<?> type;
    private final List<SweptField> sweeps;
    private final Issues issues;

    SourceReader(AnnotatedMethods methods, List<SweptField> sweeps, Issues issues) {
        this.methods = methods;
        this.type = methods.type();
        this.sweeps = sweeps;
        this.issues = issues;
    }

    /** Empty, and an issue, if there is none, or if it cannot be read. */
    Optional<TrialSource> read() {
        ImportedTrials imported = type.getAnnotation(ImportedTrials.class);
        return imported == null ? trained() : imported(imported);
    }

    private Optional<TrialSource> trained() {
        Optional<Method> train = LifecycleReader.trainMethod(methods, issues);
        List<Method> before = LifecycleReader.beforeTrial(methods, issues);
        List<Method> after = LifecycleReader.afterTrial(methods, issues);
        return train.map(method -> new TrialSource.Trained(new TrainingClass(type, sweeps, before, method, after)));
    }

    private Optional<TrialSource> imported(ImportedTrials stated) {
        if (!methods.with(Train.class).isEmpty()) {
            issues.error(
                    ClassSource.from(type),
                    "@Experiment " + type.getName() + " has @ImportedTrials and a @Train method; keep one of them");
        }
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
                .forEach(problem ->
                        issues.error(ClassSource.from(type), "@ImportedTrials of " + type.getName() + ": " + problem));
        return Optional.empty();
    }
}
