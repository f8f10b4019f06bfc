/** Which claims are still open, and what deciding them costs: from the evidence and the last run. */
@NullMarked
package dev.reprise.evidence.planning;

import org.jspecify.annotations.NullMarked;
