package dev.reprise.reports.view;

import java.util.List;

/**
 * A table of the report with the measured value beside each reported one.
 *
 * @param corner what the columns are values of; may be empty
 */
public record Matrix(String corner, List<String> columns, List<MatrixRow> rows) {}
