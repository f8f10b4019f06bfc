package dev.reprise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelperAgreementTest {

    @Test
    void the_difference_is_a_share_of_the_largest_value() {
        assertThat(HelperAgreement.difference(new double[] {1, -4.5}, new double[] {1.1, -5}))
                .isEqualTo(0.1);
    }

    @Test
    void what_is_not_a_number_never_agrees() {
        assertThat(HelperAgreement.difference(new double[] {Double.NaN}, new double[] {1}))
                .isInfinite();
        assertThat(HelperAgreement.difference(new double[] {1}, new double[] {1, 2}))
                .isInfinite();
    }
}
