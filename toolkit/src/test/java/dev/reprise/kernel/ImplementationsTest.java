package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImplementationsTest {

    @BeforeEach
    void the_processor_has_vectors() {
        assumeThat(Implementations.vector().filter(Operations::isFastOnThisProcessor))
                .as("vectors of this processor")
                .isPresent();
    }

    @Test
    void a_jvm_that_trains_for_long_enough_changes_over_to_vectors() throws Exception {
        String[] printed = ForkedJvm.run(ChangeOver.class, List.of(ForkedJvm.VECTOR_MODULE))
                .split(" ");

        assertThat(printed[0]).isEqualTo("plain");
        assertThat(Long.parseLong(printed[1])).isGreaterThanOrEqualTo(400); // million multiplications
        assertThat(printed[2]).startsWith("vector");
    }

    @Test
    void large_steps_are_taken_with_vectors_at_once() throws Exception {
        assertThat(ForkedJvm.run(LargeStep.class, List.of(ForkedJvm.VECTOR_MODULE)))
                .startsWith("vector");
    }

    @Test
    void a_long_training_with_small_steps_begins_with_vectors() throws Exception {
        assertThat(ForkedJvm.run(LongTraining.class, List.of(ForkedJvm.VECTOR_MODULE)))
                .startsWith("vector");
    }

    @Test
    void a_jvm_without_an_optimizing_compiler_stays_with_plain_java() throws Exception {
        assertThat(ForkedJvm.run(LargeStep.class, List.of(ForkedJvm.VECTOR_MODULE, "-XX:TieredStopAtLevel=1")))
                .isEqualTo("plain");
    }

    @Test
    void a_jvm_that_makes_objects_of_vectors_goes_back_to_plain_java() throws Exception {
        assertThat(ForkedJvm.run(
                        GoingBack.class,
                        List.of(
                                ForkedJvm.VECTOR_MODULE,
                                "-XX:+UnlockExperimentalVMOptions",
                                "-XX:-EnableVectorSupport")))
                .isEqualTo("back");
        assertThat(ForkedJvm.run(GoingBack.class, List.of(ForkedJvm.VECTOR_MODULE)))
                .isEqualTo("vectors stay");
    }

    /** Prints what a large step is taken with. */
    static final class LargeStep {

        private LargeStep() {}

        public static void main(String[] arguments) {
            System.out.println(Implementations.supplied().now(1_000_000).name());
        }
    }

    /** Prints what a small step of a long training is taken with. */
    static final class LongTraining {

        private LongTraining() {}

        public static void main(String[] arguments) {
            Implementations.Supplied supplied = Implementations.supplied();
            supplied.expect(400_000_000);
            System.out.println(supplied.now(1_000).name());
        }
    }

    /** Prints whether vectors, once taken, are given up by the check. */
    static final class GoingBack {

        private GoingBack() {}

        public static void main(String[] arguments) throws InterruptedException {
            Implementations.Supplied supplied = Implementations.supplied();
            supplied.now(1_000_000);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("reprise-kernel-check")) {
                    thread.join();
                    System.out.println(supplied.now(1_000_000).name().equals("plain") ? "back" : "vectors stay");
                }
            }
        }
    }
}
