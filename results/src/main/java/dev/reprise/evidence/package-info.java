/**
 * The evidence: what long runs gave, committed, so that it speaks where a later run does not train ({@link
 * dev.reprise.evidence.EvidenceFile}). May use {@code results} and {@code judge}'s vocabulary.
 */
@NullMarked
package dev.reprise.evidence;

import org.jspecify.annotations.NullMarked;
