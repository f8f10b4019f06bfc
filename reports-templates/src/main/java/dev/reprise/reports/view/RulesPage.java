package dev.reprise.reports.view;

import java.util.List;

/**
 * How verdicts come about.
 *
 * @param power how often they are right, by kind of claim
 */
public record RulesPage(List<Tally> verdicts, List<RuleRow> rules, List<PowerRule> power) {}
