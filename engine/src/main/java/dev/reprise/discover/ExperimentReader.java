package dev.reprise.discover;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.reprise.Experiment;
import dev.reprise.Report;
import dev.reprise.judge.Protocol;
import dev.reprise.parameters.Durations;
import dev.reprise.train.body.SweptField;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** Reads experiment classes. Every mistake is reported; a class with mistakes yields no definition. */
public final class ExperimentReader {

    private final DiscoveryIssueReporter reporter;
    private final boolean quick;

    /** @param quick whether experiments are read as the quick profile runs them */
    public ExperimentReader(DiscoveryIssueReporter reporter, boolean quick) {
        this.reporter = reporter;
        this.quick = quick;
    }

    /** Whether the class declares an experiment; subclasses do not inherit the declaration. */
    public static boolean isExperiment(Class<?> type) {
        return type.isAnnotationPresent(Experiment.class);
    }

    /** Reads one class, or reports what is wrong with it. */
    public Optional<ExperimentDefinition> read(Class<?> type) {
        var issues = new Issues(reporter);
        var declared = type.getAnnotation(Experiment.class);
        checkClass(type, declared, issues);
        JupiterAnnotations.report(type, issues);
        Optional<Report> report = report(type, declared, issues);
        String id = id(type, declared, report, issues);
        var methods = AnnotatedMethods.of(type);
        Optional<Duration> timeLimit = timeLimit(type, declared, issues);
        List<SweptField> sweeps = SweepReader.read(type, issues);
        List<OpenQuestion> questions = ReadingReader.read(type, sweeps, issues);
        Optional<TrialSource> source = new SourceReader(methods, sweeps, questions, issues).read();
        Optional<SameStudy> sameStudy = new SameStudyReader(type, sweeps, issues).read();
        if (!issues.none() || source.isEmpty()) {
            return Optional.empty();
        }
        Design design = Design.of(sweeps, questions);
        List<ClaimDefinition> claims = new ClaimReader(methods, id, declared.locator(), design.grid(), issues).read();
        if (!issues.none()) {
            return Optional.empty();
        }
        return Optional.of(new ExperimentDefinition(
                id,
                type,
                Description.of(type, declared, report),
                Procedure.of(declared, quick, timeLimit),
                design,
                source.get(),
                claims,
                Restrictions.of(type, declared, quick),
                sameStudy));
    }

    private static Optional<Duration> timeLimit(Class<?> type, Experiment declared, Issues issues) {
        if (declared.timeLimit().isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> limit = Durations.parse(declared.timeLimit());
        if (limit.isEmpty()) {
            issues.error(
                    ClassSource.from(type),
                    "@Experiment " + type.getName() + " has the time limit '" + declared.timeLimit()
                            + "'; write it like 90s, 10m or 2h");
        }
        return limit;
    }

    private static void checkClass(Class<?> type, Experiment declared, Issues issues) {
        var source = ClassSource.from(type);
        String name = type.getName();
        if (type.isInterface() || ModifierSupport.isAbstract(type)) {
            issues.error(
                    source, "@Experiment class " + name + " is abstract; put the annotation on the concrete class");
        }
        if (ModifierSupport.isPrivate(type)) {
            issues.error(source, "@Experiment class " + name + " is private; remove the modifier");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            issues.error(source, "@Experiment class " + name + " is an inner class; make it static");
        }
        if (declared.seeds() < 1) {
            issues.error(
                    source, "@Experiment " + name + " asks for " + declared.seeds() + " seeds; it needs at least 1");
        }
        if (!declared.quick().isBlank() && !declared.fullOnly().isBlank()) {
            issues.error(
                    source,
                    "@Experiment " + name
                            + " has both quick and fullOnly; keep quick if the quick profile runs a part of it,"
                            + " fullOnly if it runs nothing");
        }
        if (declared.protocol() == Protocol.SCALED && declared.protocolNote().isBlank()) {
            issues.error(
                    source, "@Experiment " + name + " is SCALED but does not say what was left out; set protocolNote");
        }
    }

    private static Optional<Report> report(Class<?> type, Experiment declared, Issues issues) {
        if (declared.report() == Void.class) {
            return Optional.empty();
        }
        Optional<Report> report = findAnnotation(declared.report(), Report.class);
        if (report.isEmpty()) {
            issues.error(
                    ClassSource.from(type),
                    "@Experiment " + type.getName() + " names the report "
                            + declared.report().getName() + ", which has no @Report annotation; add one");
        } else if (!Names.isValid(report.get().id())) {
            issues.error(
                    ClassSource.from(declared.report()),
                    "The id of the report " + declared.report().getName() + " is '"
                            + report.get().id() + "'; " + Names.RULE);
        }
        return report;
    }

    private static String id(Class<?> type, Experiment declared, Optional<Report> report, Issues issues) {
        String shortId = declared.id().isEmpty() ? Names.kebabCase(type.getSimpleName()) : declared.id();
        if (!Names.isValid(shortId)) {
            issues.error(
                    ClassSource.from(type),
                    "The id of @Experiment " + type.getName() + " is '" + shortId + "'; " + Names.RULE);
        }
        return report.map(r -> r.id() + "/").orElse("") + shortId;
    }
}
