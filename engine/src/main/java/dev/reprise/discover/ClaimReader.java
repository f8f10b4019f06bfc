package dev.reprise.discover;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.ExpectedDeviation;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Verdict;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Reads the claims of one experiment: those on the class, then claim methods, each asked once for its assertion. */
final class ClaimReader {

    private final AnnotatedMethods annotated;
    private final Class<?> type;
    private final String experimentId;
    private final String defaultLocator;
    private final Grid grid;
    private final Issues issues;
    private final Map<String, ExpectedDeviation> classDeviations = new HashMap<>();
    private final List<ClaimDefinition> claims = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ClaimReader(AnnotatedMethods annotated, String experimentId, String defaultLocator, Grid grid, Issues issues) {
        this.annotated = annotated;
        this.type = annotated.type();
        this.experimentId = experimentId;
        this.defaultLocator = defaultLocator;
        this.grid = grid;
        this.issues = issues;
    }

    List<ClaimDefinition> read() {
        for (var deviation : AnnotationSupport.findRepeatableAnnotations(type, ExpectedDeviation.class)) {
            classDeviations.put(deviation.claim(), deviation);
        }
        AnnotationSupport.findRepeatableAnnotations(type, Expect.class).forEach(this::readExpectation);
        List<Method> methods = annotated.with(Claim.class);
        if (!methods.isEmpty()) {
            instantiate().ifPresent(instance -> methods.forEach(method -> readMethod(method, instance)));
        }
        classDeviations.keySet().stream()
                .filter(claim -> !ids.contains(claim))
                .forEach(claim -> issues.error(
                        ClassSource.from(type),
                        "@ExpectedDeviation on " + type.getName() + " names the claim '" + claim
                                + "', which the experiment does not have; its claims are "
                                + ids.stream().sorted().toList()));
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
        long stated = Stream.of(expect.atLeast(), expect.atMost(), expect.reported())
                .filter(text -> !text.isEmpty())
                .count();
        if (stated != 1) {
            issues.error(source, what + " must give exactly one of atLeast, atMost and reported");
            return;
        }
        if (expect.reported().isEmpty() != expect.within().isEmpty()) {
            issues.error(
                    source, what + " must give reported and within together: the number, and what counts as the same");
            return;
        }
        try {
            Assertion assertion = assertion(expect);
            add(what, source, expect.id(), expect.quote(), expect.locator(), assertion, expect.holdsWhenScaled(), null);
        } catch (IllegalArgumentException e) {
            issues.error(source, what + ": " + e.getMessage());
        }
    }

    private static Assertion assertion(Expect expect) {
        var cell = Claims.metric(expect.metric()).at(Arm.parse(expect.arm()));
        if (!expect.reported().isEmpty()) {
            return cell.isReportedAs(expect.reported()).within(expect.within());
        }
        return expect.atMost().isEmpty() ? cell.isAtLeast(expect.atLeast()) : cell.isAtMost(expect.atMost());
    }

    private void readMethod(Method method, Object instance) {
        TestSource source = MethodSource.from(method);
        String what = "@Claim method " + type.getName() + "." + method.getName();
        boolean rightForm = method.getParameterCount() == 0
                && Assertion.class.isAssignableFrom(method.getReturnType())
                && !ModifierSupport.isPrivate(method)
                && !ModifierSupport.isStatic(method);
        if (!rightForm) {
            issues.error(
                    source,
                    what + " must be a non-private instance method of the form: Assertion " + method.getName() + "()");
            return;
        }
        Claim claim = method.getAnnotation(Claim.class);
        try {
            var assertion = (Assertion) ReflectionSupport.invokeMethod(method, instance);
            if (assertion == null) {
                issues.error(
                        source,
                        what + " returns null; return what the quote states, such as"
                                + " metric(\"test.accuracy\").atEveryArm().isAtLeast(\"90%\")");
                return;
            }
            add(
                    what,
                    source,
                    claim.id().isEmpty() ? Names.kebabCase(method.getName()) : claim.id(),
                    claim.value(),
                    claim.locator(),
                    assertion,
                    claim.holdsWhenScaled(),
                    method.getAnnotation(ExpectedDeviation.class));
        } catch (IllegalArgumentException e) {
            // It names the mistake and the remedy; a stack trace would bury them.
            issues.error(source, what + ": " + e.getMessage());
        } catch (RuntimeException e) {
            issues.error(source, what + ": " + e.getMessage(), e);
        }
    }

    private void add(
            String what,
            TestSource source,
            String shortId,
            String quote,
            String locator,
            Assertion assertion,
            boolean holdsWhenScaled,
            @org.jspecify.annotations.Nullable ExpectedDeviation onMethod) {
        if (!Names.isValid(shortId)) {
            issues.error(source, what + " has the id '" + shortId + "'; " + Names.RULE);
        }
        if (!ids.add(shortId)) {
            issues.error(source, what + " has the id '" + shortId + "', which another claim of the experiment has");
        }
        if (quote.isBlank()) {
            issues.error(source, what + " has no quote; give it the words of the report");
        }
        if (locator.isBlank() && defaultLocator.isBlank()) {
            issues.error(source, what + " has no locator, and neither has its experiment; say where the quote stands");
        }
        assertion.validate(grid.sweeps(), grid.arms());
        var deviation = Optional.ofNullable(onMethod).or(() -> Optional.ofNullable(classDeviations.get(shortId)));
        if (deviation.filter(d -> d.verdict() == Verdict.REPRODUCED).isPresent()) {
            issues.error(source, what + " declares REPRODUCED as an expected deviation; remove the declaration");
        }
        claims.add(new ClaimDefinition(
                experimentId + "/" + shortId,
                shortId,
                quote,
                locator.isBlank() ? defaultLocator : locator,
                assertion,
                holdsWhenScaled,
                deviation,
                source));
    }
}
