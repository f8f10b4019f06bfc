package dev.reprise.reports.view;

import java.util.List;

/**
 * What the run means for the build: the first thing on every page that a reader may enter by.
 *
 * @param key class name: {@code fails}, {@code passes}, {@code open} where nothing was decided
 * @param headline one short sentence
 * @param detail what else there is to know; may be empty
 * @param failing the claims that fail the build
 * @param command runs the experiments of all these again; empty if there is none
 */
public record OutcomeView(String key, String headline, String detail, List<FailingClaim> failing, String command) {}
