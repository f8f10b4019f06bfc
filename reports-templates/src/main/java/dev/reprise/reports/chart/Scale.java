package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Maps values to coordinates, and knows the round values between. */
record Scale(Range values, double from, double to, boolean logarithmic) {

    static Scale linear(Range values, double from, double to) {
        return new Scale(values, from, to, false);
    }

    static Scale logarithmic(Range values, double from, double to) {
        return new Scale(values, from, to, true);
    }

    double at(double value) {
        double share = logarithmic
                ? (Math.log(value) - Math.log(values.low())) / (Math.log(values.high()) - Math.log(values.low()))
                // Halves, because the width of the range itself may overflow.
                : (value / 2 - values.low() / 2) / (values.high() / 2 - values.low() / 2);
        return from + Math.max(-0.05, Math.min(1.05, share)) * (to - from);
    }

    /** Whether the value has a place on this scale. */
    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    List<Double> ticks(int about) {
        return logarithmic ? decades(about) : round(about);
    }

    /** Ticks 1, 2 or 5 times a power of ten apart. */
    private List<Double> round(int about) {
        double raw = (values.high() / 2 - values.low() / 2) / about * 2;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        if (!Double.isFinite(raw) || power == 0 || !Double.isFinite(power)) {
            return List.of(values.low(), values.high());
        }
        double step = power * (raw / power < 1.4 ? 1 : raw / power < 3 ? 2 : raw / power < 7 ? 5 : 10);
        var ticks = new ArrayList<Double>();
        double first = Math.ceil(values.low() / step - 1e-9);
        for (int i = 0; i <= 2 * about + 2; i++) {
            double tick = (first + i) * step;
            if (tick > values.high() + step * 1e-9) {
                break;
            }
            ticks.add(tick == 0 ? 0.0 : tick);
        }
        return ticks;
    }

    private List<Double> decades(int about) {
        int lowest = (int) Math.ceil(Math.log10(values.low()) - 1e-9);
        int highest = (int) Math.floor(Math.log10(values.high()) + 1e-9);
        int step = Math.max(1, (highest - lowest + about) / about);
        var ticks = new ArrayList<Double>();
        for (int power = lowest; power <= highest; power += step) {
            ticks.add(Double.parseDouble("1e" + power));
        }
        return ticks.isEmpty() ? List.of(values.low(), values.high()) : ticks;
    }

    /** The ticks as text, all with as many decimals as their distance needs. */
    List<String> labels(List<Double> ticks) {
        if (logarithmic || ticks.size() < 2) {
            return ticks.stream().map(Numbers::plain).toList();
        }
        double step = Math.abs(ticks.get(1) - ticks.get(0));
        double largest = ticks.stream().mapToDouble(Math::abs).max().orElse(0);
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        boolean plain = largest < 1e9 && decimals <= 6;
        return ticks.stream()
                .map(tick -> plain ? Numbers.fixed(tick, decimals) : Numbers.plain(tick))
                .toList();
    }
}
