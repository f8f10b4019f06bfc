package dev.reprise.reports.view;

import java.util.List;

/**
 * How often one kind of claim is judged rightly.
 *
 * @param anchor its fragment on the page of the verdicts
 */
public record PowerRule(String kind, String anchor, List<PowerSetting> settings) {}
