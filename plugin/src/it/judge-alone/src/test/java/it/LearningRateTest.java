package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.reprise.judge.Assertion;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Measurements;
import dev.reprise.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LearningRateTest {

    @Test
    void a_small_rate_is_best() throws IOException {
        Finding finding = judge(metric("accuracy").in("%").isBestAt(arm("lr", 0.1)));
        assertEquals(Verdict.REPRODUCED, finding.verdict(), finding.reason());
    }

    @Test
    void a_large_rate_reaches_no_ninety_percent() throws IOException {
        Finding finding = judge(metric("accuracy").at(arm("lr", 1)).isAtLeast("90%"));
        assertEquals(Verdict.NOT_REPRODUCED, finding.verdict(), finding.reason());
    }

    @Test
    void the_size_is_that_of_the_report() throws IOException {
        Finding finding = judge(structure("parameters").atEveryArm().isExactly("371"));
        assertEquals(Verdict.REPRODUCED, finding.verdict(), finding.reason());
    }

    @Test
    void nothing_else_is_on_the_class_path() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.nd4j.linalg.factory.Nd4j"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("dev.reprise.Experiment"));
    }

    private static Finding judge(Assertion claim) throws IOException {
        Finding finding =
                Measurements.ofCsv(Files.readAllLines(Path.of("results.csv")), "lr").judge(claim);
        System.out.println(finding.verdict() + ": " + finding.reason());
        return finding;
    }
}
