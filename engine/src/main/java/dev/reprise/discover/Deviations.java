package dev.reprise.discover;

import dev.reprise.ExpectedDeviation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;

/** The known deviations that a class or the method of a table declares, by the claim that each names. */
final class Deviations {

    private final Map<String, ExpectedDeviation> byClaim = new LinkedHashMap<>();

    /** Those that stand on a class or method. */
    static Deviations on(AnnotatedElement element) {
        var deviations = new Deviations();
        for (var declared : AnnotationSupport.findRepeatableAnnotations(element, ExpectedDeviation.class)) {
            for (String claim : declared.claim()) {
                deviations.byClaim.put(claim, declared);
            }
            if (declared.claim().length == 0) {
                deviations.byClaim.put("", declared);
            }
        }
        return deviations;
    }

    Optional<ExpectedDeviation> of(String claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    /** Reports those that name none of the claims. */
    void check(Collection<String> claims, String what, TestSource source, Issues issues) {
        byClaim.keySet().stream()
                .filter(claim -> !claims.contains(claim))
                .forEach(claim -> issues.error(
                        source,
                        "@ExpectedDeviation on " + what + " names the claim '" + claim + "', which it does not have;"
                                + " its claims are " + claims.stream().sorted().toList()));
    }
}
