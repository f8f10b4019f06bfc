package dev.reprise.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line or one run states.
 *
 * @param place where it stands, such as {@code runs.csv:7}
 * @param cells texts by column
 * @param lists several values of a column, in the order of their steps; each with its own text
 * @param failure how the run ended, if it did not end well
 */
record Row(String place, Map<String, String> cells, Map<String, List<String>> lists, Optional<String> failure) {

    Row(String place, Map<String, String> cells) {
        this(place, cells, Map.of(), Optional.empty());
    }
}
