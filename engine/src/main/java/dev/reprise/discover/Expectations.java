package dev.reprise.discover;

import dev.reprise.Expect;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import java.util.stream.Stream;

/** What an {@code @Expect} states, as a claim's method would. */
final class Expectations {

    private Expectations() {}

    /** @throws IllegalArgumentException whose message goes on after the name of the expectation */
    static Assertion assertion(Expect expect) {
        long stated = Stream.of(expect.atLeast(), expect.atMost(), expect.reported())
                .filter(text -> !text.isEmpty())
                .count();
        if (stated != 1) {
            throw new IllegalArgumentException("it must give exactly one of atLeast, atMost and reported");
        }
        if (expect.reported().isEmpty() != expect.within().isEmpty()) {
            throw new IllegalArgumentException(
                    "it must give reported and within together: the number, and what counts as the same");
        }
        var cell = Claims.metric(expect.metric()).at(Arm.parse(expect.arm()));
        if (!expect.reported().isEmpty()) {
            return cell.isReportedAs(expect.reported()).within(expect.within());
        }
        return expect.atMost().isEmpty() ? cell.isAtLeast(expect.atLeast()) : cell.isAtMost(expect.atMost());
    }
}
