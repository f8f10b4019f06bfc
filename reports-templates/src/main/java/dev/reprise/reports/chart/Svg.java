package dev.reprise.reports.chart;

import dev.reprise.reports.text.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A growing SVG picture. Every text and attribute is escaped; coordinates have one decimal. */
final class Svg {

    private final StringBuilder out = new StringBuilder(2048);

    private Svg() {}

    static Svg picture(double width, double height, String cssClass, String label) {
        var svg = new Svg();
        svg.out.append("<svg class=\"").append(Markup.escape(cssClass));
        svg.out.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        svg.out
                .append("\" role=\"img\" aria-label=\"")
                .append(Markup.escape(label))
                .append("\">");
        return svg;
    }

    /** A picture in a file of its own, which brings its stylesheet along. */
    static Svg file(double width, double height, String style, String label) {
        var svg = new Svg();
        svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width));
        svg.out.append("\" height=\"").append(number(height));
        svg.out.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        svg.out.append("\" role=\"img\"><title>").append(Markup.escape(label));
        svg.out.append("</title><style>").append(style).append("</style>");
        return svg;
    }

    Svg line(String cssClass, double x1, double y1, double x2, double y2) {
        return open("line", cssClass)
                .attribute("x1", x1)
                .attribute("y1", y1)
                .attribute("x2", x2)
                .attribute("y2", y2)
                .close();
    }

    Svg rectangle(String cssClass, double x, double y, double width, double height) {
        return open("rect", cssClass).box(x, y, width, height).close();
    }

    Svg shade(String cssClass, double x, double y, double width, double height, double opacity) {
        return open("rect", cssClass)
                .box(x, y, width, height)
                .attribute("fill-opacity", Math.round(opacity * 100) / 100.0, 2)
                .close();
    }

    Svg circle(String cssClass, double x, double y, double radius) {
        return open("circle", cssClass).round(x, y, radius).close();
    }

    /** A circle that leads somewhere and says what it is; scripts read the values that it stands for. */
    Svg linkedCircle(String href, String name, String values, String cssClass, double x, double y, double radius) {
        link(href, name).open("circle", cssClass);
        out.append(" data-values=\"").append(Markup.escape(values)).append('"');
        return round(x, y, radius).close().endLink();
    }

    /** What follows leads somewhere, and says what it is. */
    Svg link(String href, String name) {
        out.append("<a href=\"").append(Markup.escape(href)).append("\"><title>");
        out.append(Markup.escape(name)).append("</title>");
        return this;
    }

    Svg endLink() {
        out.append("</a>");
        return this;
    }

    Svg path(String cssClass, String data) {
        open("path", cssClass);
        out.append(" d=\"").append(Markup.escape(data)).append('"');
        return close();
    }

    /** A curve: not filled even where the stylesheet is missing. */
    Svg stroke(String cssClass, String data) {
        open("path", cssClass);
        out.append(" fill=\"none\" d=\"").append(Markup.escape(data)).append('"');
        return close();
    }

    Svg text(String cssClass, double x, double y, String text) {
        open("text", cssClass).attribute("x", x).attribute("y", y);
        out.append('>').append(Markup.escape(text)).append("</text>");
        return this;
    }

    Svg turned(String cssClass, double x, double y, String text) {
        open("text", cssClass);
        out.append(" transform=\"rotate(-90 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\"");
        attribute("x", x).attribute("y", y);
        out.append('>').append(Markup.escape(text)).append("</text>");
        return this;
    }

    private Svg open(String element, String cssClass) {
        out.append('<').append(element);
        out.append(" class=\"").append(Markup.escape(cssClass)).append('"');
        return this;
    }

    private Svg round(double x, double y, double radius) {
        return attribute("cx", x).attribute("cy", y).attribute("r", radius);
    }

    private Svg box(double x, double y, double width, double height) {
        return attribute("x", x)
                .attribute("y", y)
                .attribute("width", Math.max(0, width))
                .attribute("height", Math.max(0, height));
    }

    private Svg attribute(String name, double value) {
        return attribute(name, value, 1);
    }

    private Svg attribute(String name, double value, int decimals) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(number(value, decimals))
                .append('"');
        return this;
    }

    private Svg close() {
        out.append("/>");
        return this;
    }

    static String number(double value) {
        return number(value, 1);
    }

    private static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        if (Math.abs(value) > 1e9) {
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        int unit = decimals == 1 ? 10 : 100;
        long scaled = Math.round(value * unit);
        if (scaled % unit == 0) {
            return Long.toString(scaled / unit);
        }
        String fraction = Long.toString(Math.abs(scaled % unit) + unit).substring(1);
        String shown = fraction.endsWith("0") ? fraction.substring(0, fraction.length() - 1) : fraction;
        return (scaled < 0 ? "-" : "") + Math.abs(scaled / unit) + "." + shown;
    }

    /** The finished picture where parts of it lead somewhere: a group, since an image has no parts for who cannot see it. */
    String navigable() {
        return markup().replaceFirst(" role=\"img\"", " role=\"group\"");
    }

    /** The finished picture. */
    String markup() {
        return out + "</svg>";
    }
}
