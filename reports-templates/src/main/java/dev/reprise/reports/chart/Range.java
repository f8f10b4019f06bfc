package dev.reprise.reports.chart;

import java.util.stream.DoubleStream;

/** Smallest and largest finite value. */
record Range(double low, double high) {

    /** Of the finite values; 0 to 1 if there is none. */
    static Range of(DoubleStream values) {
        var statistics = values.filter(Double::isFinite).summaryStatistics();
        return statistics.getCount() == 0 ? new Range(0, 1) : new Range(statistics.getMin(), statistics.getMax());
    }

    /** Never empty, and with room on both sides. */
    Range padded(double share) {
        // Half of it, because the whole may overflow.
        double span = high / 2 - low / 2;
        if (span <= Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 8) {
            double room = low == 0 ? 1 : Math.abs(low) * 0.1;
            return finite(low - room, high + room);
        }
        return finite(low - span * (2 * share), high + span * (2 * share));
    }

    /** Room beyond the largest number there is would be infinite, and have no place on an axis. */
    private static Range finite(double low, double high) {
        return new Range(Math.max(-Double.MAX_VALUE, low), Math.min(Double.MAX_VALUE, high));
    }

    /** Ends where nothing is possible any more, unless one of the drawn values lies beyond. */
    Range within(Range possible, Range drawn) {
        double from = drawn.low() >= possible.low() ? Math.max(low, possible.low()) : low;
        double to = drawn.high() <= possible.high() ? Math.min(high, possible.high()) : high;
        return from < to ? new Range(from, to) : this;
    }

    /** Whether a logarithmic axis shows more: all positive, over two decades and more. */
    boolean spansDecades() {
        return low > 0 && high / low >= 100;
    }
}
