package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of additions is part of what a kernel promises: it decides the bits of every trial. */
class VectorsTest {

    @ParameterizedTest(name = "{0} rows of {1}")
    @CsvSource({"8, 10", "8, 31", "8, 32", "25, 240", "30, 7", "250, 80", "3, 64"})
    void rows_are_added_by_eights_then_by_fours_then_one_by_one(int count, int length) {
        float[][] rows = random(count, length);
        float[] factors = random(1, count)[0];
        float[] sums = random(1, length)[0];
        float[] expected = sums.clone();
        for (int k = 0; k < length; k++) {
            expected[k] = combined(factors, rows, k, expected[k]);
        }

        Vectors.combine(factors, 0, rows, count, sums, new float[length], length);

        assertThat(sums).isEqualTo(expected);
    }

    private static float combined(float[] a, float[][] x, int k, float start) {
        float y = start;
        int t = 0;
        for (; t + 8 <= a.length; t += 8) {
            y += four(a, x, t, k) + four(a, x, t + 4, k);
        }
        for (; t + 4 <= a.length; t += 4) {
            y += four(a, x, t, k);
        }
        for (; t < a.length; t++) {
            y += a[t] * x[t][k];
        }
        return y;
    }

    private static float four(float[] a, float[][] x, int t, int k) {
        float first = a[t] * x[t][k] + a[t + 1] * x[t + 1][k];
        float second = a[t + 2] * x[t + 2][k] + a[t + 3] * x[t + 3][k];
        return first + second;
    }

    @ParameterizedTest(name = "{0} rows of {1}")
    @CsvSource({"24, 240", "8, 80", "7, 33", "1, 5"})
    void products_are_added_by_fours_in_each_column_and_then_over_four_parts_of_the_columns(int count, int length) {
        float[][] x = random(count, length);
        float[][] y = random(count + 2, length);
        float[] columns = new float[length];
        for (int k = 0; k < length; k++) {
            int i = 0;
            for (; i + 4 <= count; i += 4) {
                float first = x[i][k] * y[i + 2][k] + x[i + 1][k] * y[i + 3][k];
                float second = x[i + 2][k] * y[i + 4][k] + x[i + 3][k] * y[i + 5][k];
                columns[k] += first + second;
            }
            for (; i < count; i++) {
                columns[k] += x[i][k] * y[i + 2][k];
            }
        }

        float dot = Vectors.dot(x, y, 2, count, new float[length], new float[length], length);

        assertThat(dot).isEqualTo(Vectors.sum(columns, length));
    }

    private static float[][] random(int rows, int length) {
        var random = new Random(rows * 1000L + length);
        var values = new float[rows][length];
        for (float[] row : values) {
            for (int k = 0; k < length; k++) {
                row[k] = random.nextFloat() - 0.5f;
            }
        }
        return values;
    }
}
