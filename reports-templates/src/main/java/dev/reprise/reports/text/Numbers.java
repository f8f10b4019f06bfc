package dev.reprise.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Numbers as a reader wants them: about four digits, a true minus sign, per cent where the metric is a share. */
public final class Numbers {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** Whether a metric is a share between 0 and 1 that readers know in per cent. */
    public static boolean isShare(String metric) {
        String last = metric.substring(metric.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.equals("accuracy") || last.endsWith("-accuracy") || last.endsWith("_accuracy");
    }

    /** Four significant digits; an exponent only where a plain number would be hard to read. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e9) {
            return exponent(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = size >= 1000 ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(DIGITS);
        return grouped(
                rounded.stripTrailingZeros(),
                Math.max(0, rounded.stripTrailingZeros().scale()));
    }

    /** One metric's value on its own. */
    public static String metric(String name, double value) {
        return isShare(name) && Double.isFinite(value) ? fixed(value * 100, 2) + " %" : plain(value);
    }

    /** Exactly so many decimals. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return grouped(rounded, decimals);
    }

    /** How many decimals show a column of numbers with about four digits of the largest. */
    public static int decimals(Collection<Double> column) {
        double largest = column.stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        if (largest == 0) {
            return 0;
        }
        boolean whole = column.stream().filter(Double::isFinite).allMatch(v -> v == Math.rint(v));
        int magnitude = (int) Math.floor(Math.log10(largest));
        return whole ? 0 : Math.max(0, Math.min(6, 3 - magnitude));
    }

    public static String percent(long part, long whole) {
        return whole == 0 ? "0 %" : Math.round(100.0 * part / whole) + " %";
    }

    /** Seconds, minutes or hours, two units at most. */
    public static String duration(double seconds) {
        if (!Double.isFinite(seconds) || seconds < 0) {
            return "–";
        }
        if (seconds > 0 && seconds < 0.005) {
            return "under 0.01 s";
        }
        if (seconds < 10) {
            return fixed(seconds, seconds < 1 ? 2 : 1) + " s";
        }
        long rest = Math.round(seconds);
        if (rest < 60) {
            return rest + " s";
        }
        if (rest < 3600) {
            return rest / 60 + " min " + rest % 60 + " s";
        }
        return rest < 72 * 3600
                ? rest / 3600 + " h " + rest % 3600 / 60 + " min"
                : Math.round(rest / 86400.0) + " days";
    }

    public static String bytes(long count) {
        if (count < 1000) {
            return count + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = count / 1000.0;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return plain(BigDecimal.valueOf(value)
                        .round(new MathContext(3, RoundingMode.HALF_EVEN))
                        .doubleValue())
                + " " + units[unit];
    }

    /** The ending of an ordinal number: 21st, 12th. */
    public static String ordinal(int number) {
        boolean teen = number / 10 % 10 == 1;
        return teen || number % 10 > 3 || number % 10 == 0
                ? "th"
                : List.of("st", "nd", "rd").get(number % 10 - 1);
    }

    public static String count(long count, String one, String many) {
        return grouped(BigDecimal.valueOf(count), 0) + " " + (count == 1 ? one : many);
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }

    private static String exponent(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(power).toPlainString();
        return (mantissa + "e" + power).replace('-', '−');
    }

    private static String grouped(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        String plain = rounded.abs().toPlainString();
        String sign = rounded.signum() < 0 ? "−" : "";
        int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        // Not below 10,000: years and counts of four digits read better unbroken.
        if (whole < 5) {
            return sign + plain;
        }
        var text = new StringBuilder(plain);
        for (int comma = whole - 3; comma > 0; comma -= 3) {
            text.insert(comma, ',');
        }
        return sign + text;
    }

    /** {@code 4 of 5 seeds bear it out}. */
    public static String votes(int won, int seeds) {
        return won + " of " + seeds + " seeds bear it out";
    }
}
