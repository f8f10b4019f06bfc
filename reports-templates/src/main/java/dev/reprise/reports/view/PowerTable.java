package dev.reprise.reports.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often the verdicts are right, as the engine's tests measure it on results whose truth is known. */
final class PowerTable {

    private static final String RESOURCE = "/dev/reprise/reports/power-table.json";
    private static final String QUICK = "quick: ";
    private static final String SIXTEEN = "16 seeds: ";

    /** One line of the file, with shares between 0 and 1. */
    record Measured(
            String rule,
            String truth,
            String situation,
            String bound,
            double confirmed,
            double dependent,
            double rejected,
            double seeds) {

        double undecided() {
            return Math.max(0, 1 - confirmed - dependent - rejected);
        }

        /** As a claim calls its kind: the same for every setting of a rule. */
        String kind() {
            return rule.replace(QUICK, "").replace(SIXTEEN, "").replaceFirst("(,| of ).*", "");
        }

        String setting() {
            if (rule.startsWith(SIXTEEN)) {
                return rule.substring(SIXTEEN.length()) + ", one look at 16 seeds";
            }
            return rule.startsWith(QUICK) ? rule.substring(QUICK.length()) + ", one look at 5 seeds" : rule;
        }

        PowerRow row() {
            return new PowerRow(
                    situation,
                    truth,
                    percent(confirmed),
                    percent(dependent),
                    percent(rejected),
                    percent(undecided()),
                    Numbers.fixed(seeds, 1),
                    bound.replace("<=", "≤").replace(">=", "≥").replace("%", " %"));
        }

        private static String percent(double share) {
            return Numbers.fixed(100 * share, 1) + " %";
        }
    }

    private final Map<String, Map<String, List<PowerRow>>> kinds = new TreeMap<>();
    private final List<ChartView> curves;

    PowerTable(List<Measured> rows) {
        curves = VoteCurves.of(rows);
        for (Measured row : rows) {
            kinds.computeIfAbsent(row.kind(), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(row.setting(), setting -> new ArrayList<>())
                    .add(row.row());
        }
    }

    static PowerTable shipped() {
        return new PowerTable(measured());
    }

    static List<Measured> measured() {
        try (InputStream in = PowerTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCE + " is not on the class path of the report");
            }
            return List.of(new JsonMapper().readValue(in, Measured[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ChartView> curves() {
        return curves;
    }

    List<PowerRule> rules() {
        return kinds.entrySet().stream()
                .map(kind -> new PowerRule(kind.getKey(), anchor(kind.getKey()), settings(kind.getValue())))
                .toList();
    }

    /** Where a reader finds the rows of the rule that judged a claim; empty if it is not in the table. */
    String href(ClaimResult claim) {
        return kinds.containsKey(claim.kind()) ? "verdicts.html#" + anchor(claim.kind()) : "";
    }

    private static List<PowerSetting> settings(Map<String, List<PowerRow>> settings) {
        return settings.entrySet().stream()
                .map(setting -> new PowerSetting(setting.getKey(), List.copyOf(setting.getValue())))
                .toList();
    }

    private static String anchor(String kind) {
        return "power-" + kind;
    }
}
