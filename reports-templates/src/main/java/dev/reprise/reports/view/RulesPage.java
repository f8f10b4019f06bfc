package dev.reprise.reports.view;

import java.util.List;

/**
 * How verdicts come about.
 *
 * @param curves what a vote says of every share of seeds that bear a claim out
 * @param power how often they are right, by kind of claim
 */
public record RulesPage(List<Tally> verdicts, List<RuleRow> rules, List<ChartView> curves, List<PowerRule> power) {}
