/** Small helpers for messages. Uses nothing else of Reprise; not meant for experiments. */
@NullMarked
package dev.reprise.text;

import org.jspecify.annotations.NullMarked;
