/**
 * Parsers of the formats that data comes in. They trust nothing: whatever is not as it should be is refused with file, position
 * and remedy. Uses {@code dev.reprise.data}, commons-compress and commons-csv.
 */
@NullMarked
package dev.reprise.data.format;

import org.jspecify.annotations.NullMarked;
