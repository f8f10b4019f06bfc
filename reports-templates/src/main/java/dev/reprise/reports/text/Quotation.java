package dev.reprise.reports.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few marks that sentences quoted from reports carry, as HTML: {@code **strong**}, {@code *emphasis*}, {@code `code`} and
 * formulas between dollar signs, of which powers, indices and Greek letters are set. Whatever else stands there is shown literally.
 */
public final class Quotation {

    private static final Pattern MARK = Pattern.compile(
            "`(?<code>[^`]+)`|\\$(?!\\{)(?<formula>[^$]+)\\$"
                    + "|\\*\\*(?<strong>[^\\s*](?:[^*]*[^\\s*])?)\\*\\*|\\*(?<em>[^\\s*](?:[^*]*[^\\s*])?)\\*|<b>(?<bold>[^<>]+)</b>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([_%#&$*])");
    private static final Pattern RAISED = Pattern.compile("(?<!\\\\)([\\^_])(?:\\{([^{}]*)}|(\\w))");
    private static final Pattern WORD = Pattern.compile("\\\\([A-Za-z]+) ?");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("epsilon", "ε"),
            Map.entry("eta", "η"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("sigma", "σ"),
            Map.entry("times", "×"),
            Map.entry("cdot", "·"),
            Map.entry("approx", "≈"),
            Map.entry("leq", "≤"),
            Map.entry("geq", "≥"));

    private Quotation() {}

    /** Markup that may stand in a paragraph; a row of a table, {@code | a | b |}, gets cells. */
    public static String html(String quote) {
        if (quote.lines().noneMatch(line -> ROW.matcher(line).matches())) {
            return sentence(quote);
        }
        var html = new StringBuilder();
        boolean inTable = false;
        for (String line : quote.lines().toList()) {
            boolean row = ROW.matcher(line).matches();
            if (row != inTable) {
                html.append(row ? "<span class=\"q-table\">" : "</span>");
                inTable = row;
            }
            if (!row) {
                html.append(sentence(line)).append('\n');
            } else if (!RULE.matcher(line).matches()) {
                html.append(row(line.strip()));
            }
        }
        return html.append(inTable ? "</span>" : "").toString();
    }

    private static String row(String line) {
        var html = new StringBuilder("<span class=\"q-row\">");
        for (String cell : CELL.split(line.substring(1, line.length() - 1), -1)) {
            html.append("<span class=\"q-cell\">")
                    .append(sentence(cell.replace("\\|", "|").strip()))
                    .append("</span> ");
        }
        return html.append("</span>").toString();
    }

    /** The sentence without its marks, for where none can be set. */
    public static String unmarked(String quote) {
        // A power must not become a digit of its base.
        String html = html(quote).replace("<sup>", "^").replace("<sub>", "_");
        return Markup.unescape(TAG.matcher(html).replaceAll(""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The same for a part of a sentence, in which nothing is a table. */
    public static String sentence(String quote) {
        var html = new StringBuilder();
        Matcher mark = MARK.matcher(quote);
        int end = 0;
        while (mark.find()) {
            html.append(plain(quote.substring(end, mark.start()))).append(marked(mark));
            end = mark.end();
        }
        return html.append(plain(quote.substring(end))).toString();
    }

    private static String marked(Matcher mark) {
        if (mark.group("code") != null) {
            return "<code>" + plain(mark.group("code")) + "</code>";
        } else if (mark.group("formula") != null) {
            return "<span class=\"formula\">" + formula(mark.group("formula").strip()) + "</span>";
        } else if (mark.group("strong") != null) {
            return "<strong>" + plain(mark.group("strong")) + "</strong>";
        } else if (mark.group("bold") != null) {
            return "<strong>" + plain(mark.group("bold")) + "</strong>";
        }
        return "<em>" + plain(mark.group("em")) + "</em>";
    }

    private static String formula(String formula) {
        String letters = WORD.matcher(Markup.escape(formula))
                .replaceAll(word -> Matcher.quoteReplacement(LETTERS.getOrDefault(word.group(1), word.group())));
        return ESCAPED.matcher(RAISED.matcher(letters).replaceAll(Quotation::raised))
                .replaceAll("$1");
    }

    private static String raised(MatchResult match) {
        String tag = match.group(1).equals("^") ? "sup" : "sub";
        String what = match.group(2) == null ? match.group(3) : match.group(2);
        return Matcher.quoteReplacement("<" + tag + ">" + what.replace('-', '−') + "</" + tag + ">");
    }

    private static String plain(String text) {
        return Markup.escape(ESCAPED.matcher(text).replaceAll("$1"));
    }
}
