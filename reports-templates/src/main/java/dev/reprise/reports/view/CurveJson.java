package dev.reprise.reports.view;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.reprise.reports.chart.Curve;
import dev.reprise.reports.text.Markup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** A chart's data for scripts, as JSON that may stand inside a script element. What is not finite is null. */
final class CurveJson {

    private static final MathContext DIGITS = new MathContext(6);

    private CurveJson() {}

    static String of(String unit, List<Curve> curves) {
        boolean any = curves.stream().anyMatch(curve -> curve.mean().stream().anyMatch(Double::isFinite));
        if (!any) {
            return "";
        }
        String json = curves.stream().map(CurveJson::curve).collect(Collectors.joining(",", "[", "]"));
        return Markup.escapeJson(
                "{\"unit\":" + text(unit) + ",\"stride\":" + curves.get(0).stride() + ",\"curves\":" + json + "}");
    }

    private static String curve(Curve curve) {
        return "{\"name\":" + text(curve.name()) + ",\"mean\":" + numbers(curve.mean()) + ",\"low\":"
                + numbers(curve.low()) + ",\"high\":" + numbers(curve.high()) + ",\"reported\":"
                + number(curve.reported().orElse(Double.NaN)) + "}";
    }

    private static String text(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(Markup.clean(text))) + '"';
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(CurveJson::number).collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toString()
                : "null";
    }
}
