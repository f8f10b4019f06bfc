package dev.reprise.reports.view;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which rules judged how many claims, on how many seeds. */
final class RulesBuilder {

    private RulesBuilder() {}

    static RulesPage build(Results results, PowerTable power) {
        List<ClaimResult> claims = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .toList();
        var rules = new TreeMap<String, List<ClaimResult>>();
        claims.stream().filter(claim -> !claim.finding().rule().isBlank()).forEach(claim -> rules.computeIfAbsent(
                        name(claim.finding().rule()), r -> new ArrayList<>())
                .add(claim));
        return new RulesPage(
                Verdicts.count(claims).tallies(),
                rules.entrySet().stream()
                        .map(entry -> new RuleRow(
                                entry.getKey(),
                                entry.getValue().size(),
                                Words.range(entry.getValue().stream()
                                        .mapToInt(claim -> claim.finding().seeds())
                                        .summaryStatistics()),
                                Verdicts.count(entry.getValue())))
                        .toList(),
                power.curves(),
                power.rules());
    }

    /** Without the margin, which each claim has for itself. */
    private static String name(String rule) {
        int details = rule.indexOf(';');
        return details < 0 ? rule : rule.substring(0, details);
    }
}
