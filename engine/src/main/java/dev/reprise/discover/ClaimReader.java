package dev.reprise.discover;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.Expect;
import dev.reprise.ExpectedDeviation;
import dev.reprise.discover.ClaimDefinition.TableCell;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.PrintedTable.PrintedCell;
import dev.reprise.judge.Verdict;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Reads the claims of one experiment: those on the class, then methods of claims and tables, each asked once. */
final class ClaimReader {

    private final AnnotatedMethods annotated;
    private final Class<?> type;
    private final String experimentId;
    private final String defaultLocator;
    private final Grid grid;
    private final Issues issues;
    private final Deviations ofClass;
    private final Declarations<Assertion> assertions;
    private final Declarations<PrintedTable> tables;
    private final List<ClaimDefinition> claims = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ClaimReader(AnnotatedMethods annotated, String experimentId, String defaultLocator, Grid grid, Issues issues) {
        this.annotated = annotated;
        this.type = annotated.type();
        this.experimentId = experimentId;
        this.defaultLocator = defaultLocator;
        this.grid = grid;
        this.issues = issues;
        this.ofClass = Deviations.on(type, type.getName(), ClassSource.from(type), issues);
        this.assertions = new Declarations<>(
                Assertion.class, "@Claim method", "metric(\"test.accuracy\").atEveryArm().isAtLeast(\"90%\")", issues);
        this.tables = new Declarations<>(
                PrintedTable.class,
                "@ClaimTable method",
                "table(\"width\", 5, 10).row(\"test\", metric(\"test.accuracy\"), \"| Test | 77 % | 89 % |\")"
                        + ".within(\"3%\")",
                issues);
    }

    List<ClaimDefinition> read() {
        AnnotationSupport.findRepeatableAnnotations(type, Expect.class).forEach(this::readExpectation);
        List<Method> ofClaims = annotated.with(Claim.class);
        List<Method> ofTables = annotated.with(ClaimTable.class);
        if (!ofClaims.isEmpty() || !ofTables.isEmpty()) {
            instantiate().ifPresent(instance -> {
                ofClaims.forEach(method -> readClaim(method, instance));
                ofTables.forEach(method -> readTable(method, instance));
            });
        }
        ofClass.check(ids);
        Deviations.refuseThoseOfNoClaim(annotated, issues);
        claims.sort(Comparator.comparing(ClaimDefinition::shortId)); // reflection knows no declaration order
        return List.copyOf(claims);
    }

    private Optional<Object> instantiate() {
        try {
            return Optional.of(ReflectionSupport.newInstance(type));
        } catch (Exception e) {
            issues.error(
                    ClassSource.from(type),
                    "@Experiment " + type.getName() + " cannot be instantiated without arguments: " + e
                            + "; give it a constructor without parameters that does no work",
                    e);
            return Optional.empty();
        }
    }

    private void readExpectation(Expect expect) {
        String what = "@Expect '" + expect.id() + "' on " + type.getName();
        TestSource source = ClassSource.from(type);
        try {
            add(new FoundClaim(
                    what,
                    source,
                    expect.id(),
                    expect.quote(),
                    expect.locator(),
                    Expectations.assertion(expect),
                    expect.holdsWhenScaled(),
                    Optional.empty(),
                    Optional.empty()));
        } catch (IllegalArgumentException e) {
            issues.error(source, what + ": " + e.getMessage());
        }
    }

    private void readClaim(Method method, Object instance) {
        Claim claim = method.getAnnotation(Claim.class);
        String what = assertions.nameOf(method);
        TestSource source = MethodSource.from(method);
        String id = claim.id().isEmpty() ? Names.kebabCase(method.getName()) : claim.id();
        Deviations own = Deviations.onClaim(method, id, what, source, issues);
        assertions
                .ask(method, instance)
                .ifPresent(assertion -> add(new FoundClaim(
                        what,
                        source,
                        id,
                        claim.value(),
                        claim.locator(),
                        assertion,
                        claim.holdsWhenScaled(),
                        own.of(id),
                        Optional.empty())));
    }

    private void readTable(Method method, Object instance) {
        tables.ask(method, instance).ifPresent(table -> {
            TestSource source = MethodSource.from(method);
            ClaimTable declared = method.getAnnotation(ClaimTable.class);
            String caption = declared.value().isBlank() ? method.getName() : declared.value();
            if (table.cells().isEmpty()) {
                issues.error(source, tables.nameOf(method) + " prints no number; add its rows with row(...)");
            }
            Deviations ofTable = Deviations.on(method, tables.nameOf(method), source, issues);
            for (PrintedCell cell : table.cells()) {
                var place =
                        new TableCell(method.getName(), caption, table.cells().indexOf(cell));
                add(new FoundClaim(
                        tables.nameOf(method) + ", row '" + cell.row() + "', column '" + cell.column() + "'",
                        source,
                        cell.id(),
                        cell.quote(),
                        declared.locator(),
                        cell.value(),
                        false,
                        ofTable.of(cell.id()),
                        Optional.of(place)));
            }
            ofTable.check(table.cells().stream().map(PrintedCell::id).toList());
        });
    }

    private void add(FoundClaim stated) {
        FoundClaim found = stated.at(defaultLocator);
        found.checkWords(ids.add(found.shortId()), issues);
        Optional<ExpectedDeviation> deviation = deviation(found);
        if (found.fits(grid, issues)) {
            claims.add(found.definition(experimentId, deviation));
        }
    }

    private Optional<ExpectedDeviation> deviation(FoundClaim found) {
        Optional<ExpectedDeviation> declaredByClass = ofClass.of(found.shortId());
        if (found.deviation().isPresent() && declaredByClass.isPresent()) {
            found.error(
                    " has an @ExpectedDeviation, and " + type.getName() + " declares another for it; keep one", issues);
        }
        Optional<ExpectedDeviation> deviation = found.deviation().or(() -> declaredByClass);
        if (deviation.filter(d -> d.verdict() == Verdict.REPRODUCED).isPresent()) {
            found.error(" declares REPRODUCED as an expected deviation; remove the declaration", issues);
        }
        return deviation;
    }
}
