package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Gradients;
import dev.reprise.benchmarks.child.Measured;
import java.util.List;
import java.util.Locale;

/** Whether DL4J's oneDNN helpers, which Reprise's runtime switches on again, compute what stock DL4J computes. */
final class HelperAgreement {

    /** Float arithmetic in another order: a few hundred roundings of 6e-8 in sums of a thousand products. */
    private static final double TOLERANCE = 1e-4;

    private final Jvms jvms;

    HelperAgreement(Jvms jvms) {
        this.jvms = jvms;
    }

    Part measure() {
        Measured exact = run(Setup.stock(), "DOUBLE");
        Measured stock = run(Setup.stock(), "FLOAT");
        Measured tuned = run(Setup.tuned(), "FLOAT");
        var table = new Table("against stock DL4J in double precision", "helpers", "gradient", "scores of 100 steps");
        row(table, "stock DL4J", stock, exact);
        row(table, "tuned runtime", tuned, exact);
        return new Part(
                "Revived helpers",
                List.of(
                        bar("Gradient with helpers, greatest difference to double precision", tuned, exact, "gradient"),
                        bar("Scores with helpers, greatest difference to double precision", tuned, exact, "scores"),
                        new Bar(
                                "Helpers in use",
                                "some",
                                String.valueOf(helpers(tuned)),
                                helpers(tuned) > 0 && helpers(stock) == 0)),
                """
                Greatest difference, as a share of the largest value, of the gradient of the first step and of the scores of a training, in a network
                with every kind of layer that has a helper (convolution, average and max-pooling, batch and local response normalisation). DL4J has no
                helpers in double precision; its own gradient checks hold that arithmetic.

                """ + table);
    }

    private static void row(Table table, String name, Measured measured, Measured exact) {
        table.row(
                name,
                String.valueOf(helpers(measured)),
                text(difference(measured.get("gradient"), exact.get("gradient"))),
                text(difference(measured.get("scores"), exact.get("scores"))));
    }

    private static Bar bar(String what, Measured measured, Measured exact, String name) {
        double difference = difference(measured.get(name), exact.get(name));
        return new Bar(what, "at most " + text(TOLERANCE), text(difference), difference <= TOLERANCE);
    }

    private static long helpers(Measured measured) {
        return Math.round(measured.get("helpers")[0]);
    }

    /** The greatest difference as a share of the largest value; infinite if one is not a number, or their counts differ. */
    static double difference(double[] values, double[] exact) {
        if (values.length != exact.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < values.length; k++) {
            double each = Math.abs(values[k] - exact[k]);
            if (Double.isNaN(each)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, Math.abs(exact[k]));
            difference = Math.max(difference, each);
        }
        return largest == 0 ? difference : difference / largest;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1e", number);
    }

    private Measured run(Setup setup, String type) {
        return jvms.run(setup, Gradients.class.getName(), List.of(type)).measured();
    }
}
