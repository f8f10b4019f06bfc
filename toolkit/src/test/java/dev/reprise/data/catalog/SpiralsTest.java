package dev.reprise.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.Samples;
import dev.reprise.data.Splits;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class SpiralsTest {

    private final DataSets data = new DataSets(DataSettings.ofSystem());
    private final Splits spirals = data.load(Spirals.class, 1).content();

    private static FloatBuffer features(Samples samples) {
        FloatBuffer all = FloatBuffer.allocate(2 * samples.size());
        for (int i = 0; i < samples.size(); i++) {
            samples.copyFeatures(i, all);
        }
        return all.flip();
    }

    @Test
    void have_the_sizes_of_the_course_and_as_many_points_of_each_label() {
        assertThat(spirals.train().size()).isEqualTo(4000);
        assertThat(spirals.validation().size()).isEqualTo(1000);
        assertThat(spirals.test().size()).isEqualTo(1000);
        long ones = java.util.stream.IntStream.range(0, 4000)
                .filter(i -> spirals.train().classOf(i) == 1)
                .count();
        assertThat(ones).isEqualTo(2000);
    }

    @Test
    void depend_on_the_seed_and_nothing_else() {
        assertThat(features(data.load(Spirals.class, 1).content().train())).isEqualTo(features(spirals.train()));
        assertThat(features(data.load(Spirals.class, 2).content().train())).isNotEqualTo(features(spirals.train()));
        assertThat(features(spirals.validation())).isNotEqualTo(features(spirals.test()));
    }

    /**
     * E[(phi+1) cos phi] = (11 sin 10 + cos 10 - 1) / 10 and E[phi sin phi] = (sin 10 - 10 cos 10) / 10 by integration over
     * U(0, 10); with 20 data sets of 2,000 points a mean has a standard error of about 0.02.
     */
    @Test
    void points_of_each_label_have_the_means_that_the_formula_gives() {
        double x = 0;
        double y = 0;
        for (int seed = 1; seed <= 20; seed++) {
            FloatBuffer points =
                    features(data.load(Spirals.class, seed).content().train());
            for (int i = 0; i < 2000; i++) {
                x += (points.get(2 * i) - points.get(4000 + 2 * i)) / 80_000.0;
                y += (points.get(2 * i + 1) - points.get(4000 + 2 * i + 1)) / 80_000.0;
            }
        }
        assertThat(x).isCloseTo((11 * Math.sin(10) + Math.cos(10) - 1) / 10, within(0.08));
        assertThat(y).isCloseTo((Math.sin(10) - 10 * Math.cos(10)) / 10, within(0.08));
    }

    @Test
    void are_recorded_as_generated() {
        assertThat(data.load(Spirals.class, 1).use().source()).isEqualTo("generated with the trial's seed");
        assertThat(data.load(Spirals.class, 1).use().files()).isEmpty();
    }
}
