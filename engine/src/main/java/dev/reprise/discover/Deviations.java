package dev.reprise.discover;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The known deviations that a class, a claim's method or that of a table declares, by the claim that each is for. */
final class Deviations {

    private final String what;
    private final TestSource source;
    private final Issues issues;
    private final Map<String, ExpectedDeviation> byClaim = new LinkedHashMap<>();

    private Deviations(String what, TestSource source, Issues issues) {
        this.what = what;
        this.source = source;
        this.issues = issues;
    }

    /** Those of a class, or of the method of a table: each must name its claims. */
    static Deviations on(AnnotatedElement element, String what, TestSource source, Issues issues) {
        var deviations = new Deviations(what, source, issues);
        for (var declared : declared(element)) {
            if (declared.claim().length == 0) {
                issues.error(
                        source,
                        "@ExpectedDeviation on " + what + " does not say which claim it is about; name it, such as"
                                + " claim = \"tanh-best\"");
            }
            for (String claim : declared.claim()) {
                deviations.add(claim, declared);
            }
        }
        return deviations;
    }

    /** The one of a claim's own method. */
    static Deviations onClaim(AnnotatedElement method, String claim, String what, TestSource source, Issues issues) {
        var deviations = new Deviations(what, source, issues);
        for (var declared : declared(method)) {
            List<String> named = declared.claim().length == 0 ? List.of(claim) : List.of(declared.claim());
            named.forEach(name -> deviations.add(name, declared));
        }
        deviations.check(List.of(claim));
        return deviations;
    }

    /** On any other method nobody would look at them. */
    static void refuseThoseOfNoClaim(AnnotatedMethods methods, Issues issues) {
        Stream.of(ExpectedDeviation.class, ExpectedDeviation.List.class)
                .flatMap(annotation -> methods.with(annotation).stream())
                .filter(method ->
                        !method.isAnnotationPresent(Claim.class) && !method.isAnnotationPresent(ClaimTable.class))
                .forEach(method -> issues.error(
                        MethodSource.from(method),
                        "@ExpectedDeviation on " + method.getDeclaringClass().getName() + "." + method.getName()
                                + " belongs to no claim; the method has neither @Claim nor @ClaimTable"));
    }

    private static List<ExpectedDeviation> declared(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, ExpectedDeviation.class);
    }

    /** A claim has one outcome, so that a second declaration would be ignored. */
    private void add(String claim, ExpectedDeviation declared) {
        if (byClaim.putIfAbsent(claim, declared) != null) {
            issues.error(
                    source,
                    "@ExpectedDeviation on " + what + " is declared twice for the claim '" + claim
                            + "'; keep one, whose verdict and reason cover both");
        }
    }

    Optional<ExpectedDeviation> of(String claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    /** Reports those that name none of the claims. */
    void check(Collection<String> claims) {
        byClaim.keySet().stream()
                .filter(claim -> !claims.contains(claim))
                .forEach(claim -> issues.error(
                        source,
                        "@ExpectedDeviation on " + what + " names the claim '" + claim + "', which it does not have;"
                                + " its claims are " + claims.stream().sorted().toList()));
    }
}
